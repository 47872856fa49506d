#include <string>

#include <catch_amalgamated.hpp>

#include "engine/intake/table.hpp"

namespace rostrum::intake_csv_test {

namespace {

Table table(std::string_view text) {
  auto read = table_from_csv(Language::english(), text);
  REQUIRE(read.has_value());
  return std::move(*read);
}

std::string rule_of(const IntakeError& error) {
  return Language::english().text(error.rule);
}

IntakeError refusal(std::string_view text) {
  auto read = table_from_csv(Language::english(), text);
  REQUIRE_FALSE(read.has_value());
  REQUIRE(read.error().size() == 1);
  return read.error()[0];
}

using Cells = std::vector<std::string>;

Cells row_of(const Table& table, std::size_t row) {
  Cells cells;
  for (std::size_t column = 0; column < table.names.size(); ++column)
    cells.emplace_back(table.cell(row, column));
  return cells;
}

}  // namespace

TEST_CASE("a CSV file has names, and rows numbered as a spreadsheet does") {
  const Table read = table("a,b\n1,2\n3,4\n");
  CHECK(read.names == Cells{"a", "b"});
  REQUIRE(read.row_count() == 2);
  CHECK(read.row_number(0) == 2);
  CHECK(row_of(read, 1) == Cells{"3", "4"});
  CHECK(read.rows_in_file == 2);
  CHECK(read.errors.empty());
}

TEST_CASE("cells in quotes hold separators, line breaks as blanks, and doubled quotes") {
  const Table read = table("a,b\r\n\"x, y\",\"one\r\ntwo\"\r\n\"say \"\"no\"\"\",\r\n");
  REQUIRE(read.row_count() == 2);
  CHECK(row_of(read, 0) == Cells{"x, y", "one two"});
  CHECK(row_of(read, 1) == Cells{"say \"no\"", ""});
  CHECK(read.row_number(1) == 3);
}

TEST_CASE("semicolons and tabs part cells where the first row has them") {
  CHECK(row_of(table("a;b\n1,5;2\n"), 0) == Cells{"1,5", "2"});
  CHECK(row_of(table("a\tb\n1\t2, 3"), 0) == Cells{"1", "2, 3"});
  CHECK(table("\"a;b;c\",d\n1,2").names == Cells{"a;b;c", "d"});
}

TEST_CASE("a first line for Excel says what parts the cells, and is no row") {
  for (const char* line : {"sep=;\n", "sep=;\r\n", "\xEF\xBB\xBFsep=;\r\n"}) {
    const Table read = table(std::string(line) + "a,b;c\n1;2\n");
    CHECK(read.names == std::vector<std::string>{"a,b", "c"});
    CHECK(row_of(read, 0) == std::vector<std::string>{"1", "2"});
    CHECK(read.row_number(0) == 2);
  }
  CHECK(table("sep=x\n1\n").names == std::vector<std::string>{"sep=x"});
}

TEST_CASE("a byte order mark and every end of line are read") {
  CHECK(table("\xEF\xBB\xBF"
              "a,b\r1,2\r3,4")
            .row_count() == 2);
  CHECK(table("\xEF\xBB\xBF"
              "\"a\",b\n1,2")
            .names == Cells{"a", "b"});
  const Table read = table("a,b\n\n1,2\n\n");
  REQUIRE(read.row_count() == 1);
  CHECK(read.row_number(0) == 3);  // an empty line is a row of the spreadsheet
}

TEST_CASE("a row with too many or too few cells is told and left out") {
  const Table read = table("a,b\n1\n1,2,3\n1,2,,\n5,6\n");
  REQUIRE(read.errors.size() == 2);
  CHECK(read.errors[0].row == 2);
  CHECK(rule_of(read.errors[0]) == "Has 1 cells where the first row has 2.");
  CHECK(read.errors[1].row == 3);
  CHECK(read.row_count() == 2);  // empty cells at the end of a row do not count
  CHECK(read.rows_in_file == 4);
}

TEST_CASE("broken quotes are told with row and column, and the next row is read") {
  const Table read = table("a,b\n1,\"x\"y\n3,4\n");
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].row == 2);
  CHECK(read.errors[0].column == 2);
  CHECK(read.errors[0].name == "b");
  CHECK(rule_of(read.errors[0]) == "Has text after a closing quote.");
  CHECK(read.row_count() == 1);
  CHECK(rule_of(table("a,b\n1,2\n3,\"never").errors[0]) == "Has a quoted text that never ends.");
}

TEST_CASE("what is not UTF-8 is refused where it stops being it") {
  const IntakeError error = refusal("a,b\n1,2\nx,caf\xE9\n");
  CHECK(error.row == 3);
  CHECK(error.column == 2);
  CHECK(rule_of(error) == "Is not text in UTF-8.");
  CHECK(rule_of(refusal(std::string_view("PK\0\1", 4))) == "Is not text in UTF-8.");
}

TEST_CASE("a file without rows or with far too many is refused in words") {
  CHECK(rule_of(refusal("")) == "Has no rows.");
  CHECK(rule_of(refusal("a,b\n")) == "Has no rows.");
  std::string many = "a\n";
  for (std::size_t i = 0; i < file_row_limit; ++i)
    many += "1\n";
  CHECK(table(many).row_count() == 120'000);
  many += "1\n";
  const IntakeError error = refusal(many);
  CHECK(rule_of(error) == "Is beyond the 120000 rows there may be.");
  CHECK(error.row == 120'002);
  CHECK(rule_of(refusal(std::string(file_column_limit, ',') + "\n1")) ==
        "Has more than 200 columns.");
}

TEST_CASE("cells stay where they are when the table moves, and are free of needless blanks") {
  Table read = table("a,b\n  x  y ,\"say \"\"no\"\"\"\nplain,\xC3\xA9t\xC3\xA9\n");
  const Table moved = std::move(read);
  CHECK(row_of(moved, 0) == Cells{"x y", "say \"no\""});
  CHECK(row_of(moved, 1) == Cells{"plain", "\xC3\xA9t\xC3\xA9"});
}

TEST_CASE("columns without a name get a number") {
  CHECK(table("a,,c\n1,2,3").names == Cells{"a", "Column 2", "c"});
}

}  // namespace rostrum::intake_csv_test

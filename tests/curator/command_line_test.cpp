#include "curator/command_line.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

namespace rostrum::command_line_test {
namespace {

std::expected<CommandLine, std::string> read(std::vector<std::string_view> words) {
  return command_line_from(words);
}

TEST_CASE("commands and options are understood in any order") {
  CHECK(read({"check"})->command == CuratorCommand::check);
  CHECK(read({"check"})->data == "data");
  CHECK(read({"--data", "there", "stats"})->data == "there");
  CHECK(read({"list"})->command == CuratorCommand::list);
  const auto pack = read({"pack", "--out", "a.json", "--data", "there"});
  REQUIRE(pack.has_value());
  CHECK(pack->command == CuratorCommand::pack);
  CHECK(pack->out == "a.json");
  CHECK(pack->data == "there");
  CHECK(pack->columns.empty());
  CHECK(read({"pack", "--columns", "b.json", "--out", "a.json"})->columns == "b.json");
  CHECK(read({"pages", "--out", "there"})->site.empty());
  const auto pages = read({"pages", "--site", "https://example.org", "--out", "there"});
  REQUIRE(pages.has_value());
  CHECK(pages->command == CuratorCommand::pages);
  CHECK(pages->site == "https://example.org/");
  const auto made = read({"new", "forum", "baku-2026"});
  REQUIRE(made.has_value());
  CHECK(made->command == CuratorCommand::new_forum);
  CHECK(made->name == "baku-2026");
  const auto published = read({"publish", "2026.12.01", "--data", "there"});
  REQUIRE(published.has_value());
  CHECK(published->command == CuratorCommand::publish);
  CHECK(published->name == "2026.12.01");
}

TEST_CASE("shards take what they are made from, a place and a size") {
  const auto usual = read({"shards", "data", "out"});
  REQUIRE(usual.has_value());
  CHECK(usual->command == CuratorCommand::shards);
  CHECK(usual->name == "data");
  CHECK(usual->out == "out");
  CHECK(usual->rows == 40'000);
  CHECK(usual->tables.empty());
  const auto told =
      read({"shards", "--rows", "7", "a.ndjson", "--tables", "b.json", "--out", "there"});
  REQUIRE(told.has_value());
  CHECK(told->name == "a.ndjson");
  CHECK(told->out == "there");
  CHECK(told->rows == 7);
  CHECK(told->tables == "b.json");
  CHECK(read({"shards", "data"}).error().starts_with("Something is missing: rostrum-data shards"));
  CHECK(read({"shards", "a", "b", "c"}).error().starts_with("\"c\" is too much"));
  for (const std::string_view rows : {"0", "-1", "many", "10.5", "", "1000 "}) {
    INFO(rows);
    CHECK(read({"shards", "a", "b", "--rows", rows}).error().find("is no number of records") !=
          std::string::npos);
  }
  CHECK(read({"shards", "a", "b", "--rows"}).error() == "--rows needs a number after it.");
  CHECK(read({"pack", "--out", "x", "--rows", "7"})
            .error()
            .starts_with("Only shards takes --rows and --tables"));
}

TEST_CASE("the version can be asked for without a command") {
  const auto line = read({"--version"});
  REQUIRE(line.has_value());
  CHECK(line->version);
  CHECK_FALSE(line->command.has_value());
}

TEST_CASE("what is not understood is answered with how it is written") {
  CHECK(read({}).error().starts_with("Which command?"));
  CHECK(read({"chek"}).error() == "\"chek\" is no command: did you mean \"check\"?");
  CHECK(read({"check", "--dta", "x"}).error() ==
        "\"--dta\" is no option: did you mean \"--data\"?");
  CHECK(read({"check", "--data"}).error() == "--data needs a path after it.");
  CHECK(read({"check", "now"}).error().starts_with("\"now\" is too much: rostrum-data check"));
  CHECK(read({"pack"}).error().starts_with("Something is missing: rostrum-data pack --out FILE"));
  CHECK(
      read({"check", "--out", "x"}).error().starts_with("Only pack, pages and shards take --out"));
  CHECK(read({"stats", "--columns", "x"}).error() ==
        "Only pack takes --columns: rostrum-data stats [--data DIR]");
  CHECK(read({"pack", "--out", "x", "--texts", "y"}).error() ==
        "--texts goes with the --columns of pack: rostrum-data pack --out FILE [--columns FILE "
        "[--texts FILE]] [--data DIR]");
  CHECK(read({"pack", "--columns"}).error() == "--columns needs a path after it.");
  CHECK(read({"pages"}).error().starts_with("Something is missing: rostrum-data pages"));
  CHECK(read({"pages", "--out", "x", "--site", "example.org"}).error() ==
        "\"example.org\" is no address of a site; write it like https://example.org/rostrum/");
  CHECK(read({"check", "--site", "https://x.org"}).error().starts_with("Only pages takes --site"));
  CHECK(read({"pages", "--site"}).error() == "--site needs an address after it.");
  CHECK(read({"new"}).error().starts_with("Something is missing: rostrum-data new forum ID"));
  CHECK(read({"publish"}).error() ==
        "Something is missing: rostrum-data publish VERSION [--data DIR]");
  CHECK(read({"publish", "2026.12.01", "now"}).error().starts_with("\"now\" is too much"));
  CHECK(read({"new", "person", "x"}).error().starts_with("Only a forum can be made"));
}

TEST_CASE("there is help for every command") {
  const auto all = read({"--help"});
  REQUIRE(all.has_value());
  CHECK_FALSE(all->command.has_value());
  const std::string text = help_text(std::nullopt);
  const auto helped = [](std::vector<std::string_view> words) {
    const auto line = command_line_from(words);
    REQUIRE(line.has_value());
    CHECK(line->help);
    return help_text(line->command);
  };
  for (const std::string_view name :
       {"check", "pack", "pages", "stats", "list", "publish", "shards"}) {
    CHECK(text.find("\n  " + std::string(name)) != std::string::npos);
    CHECK(helped({name, "--help"}).starts_with("Usage: rostrum-data " + std::string(name)));
  }
  CHECK(helped({"new", "forum", "-h"}).starts_with("Usage: rostrum-data new forum ID"));
  CHECK(helped({"new", "--help"}).starts_with("Usage: rostrum-data new forum ID"));
}

}  // namespace
}  // namespace rostrum::command_line_test

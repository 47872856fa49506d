#include "tests/support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include <catch_amalgamated.hpp>

namespace rostrum::test {

namespace {

// "line 12\n  golden  …\n  now     …": a whole tree in an assertion helps nobody.
std::string first_difference(const std::string& golden, const std::string& text) {
  std::istringstream golden_lines(golden);
  std::istringstream text_lines(text);
  std::string golden_line;
  std::string text_line;
  for (int number = 1;; ++number) {
    const bool has_golden = static_cast<bool>(std::getline(golden_lines, golden_line));
    const bool has_text = static_cast<bool>(std::getline(text_lines, text_line));
    if (!has_golden && !has_text) return "only line ends differ";
    if (has_golden && has_text && golden_line == text_line) continue;
    return "line " + std::to_string(number) + "\n  golden  " +
           (has_golden ? golden_line : "(ends here)") + "\n  now     " +
           (has_text ? text_line : "(ends here)");
  }
}

}  // namespace

void check_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(ROSTRUM_GOLDEN_DIR) + "/" + name;
  if (std::getenv("ROSTRUM_WRITE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
  }
  std::ifstream file(path, std::ios::binary);
  INFO("golden text " << path);
  REQUIRE(file.good());
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  if (golden != text) FAIL_CHECK(first_difference(golden, text));
}

}  // namespace rostrum::test

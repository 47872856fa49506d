// Writes the made-up dataset of the benches as the page loads it: synthetic_bundle <file>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/synthetic_dataset.hpp"

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::puts("usage: synthetic_bundle <file>");
    return 1;
  }
  std::ifstream real(ROSTRUM_GEN_DIR "/dataset.json", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(real), {}};
  if (text.empty()) {
    std::puts(ROSTRUM_GEN_DIR "/dataset.json is not there; run python3 serve.py --build-only.");
    return 1;
  }
  const std::string made =
      rostrum::test::synthetic_bundle(nlohmann::json::parse(text)).dump() + '\n';
  std::ofstream file(arguments[1], std::ios::binary);
  file << made;
  std::printf("%zu bytes\n", made.size());
  return file.good() ? 0 : 1;
}

// How long a file of the reader's own takes, part by part, and how much memory at its height: a
// table as tests/bench/intake_csv.mjs writes it.
// Figures only, nothing is asserted: intake_bench FILE [whole]; whole: the parts are not told apart
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/intake/document_builder.hpp"
#include "engine/intake/intake.hpp"
#include "engine/load/load.hpp"
#include "engine/session/collection.hpp"

namespace {

using namespace rostrum;

std::string text_of_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

// Of this process in MB, as Linux tells it: "VmRSS" now, "VmHWM" at its height.
long memory(std::string_view what) {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with(what)) return std::atol(line.c_str() + what.size() + 1) / 1024;
  }
  return 0;
}

void begin_height() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

template <typename Work>
auto timed(std::string_view what, Work work) {
  begin_height();
  const auto start = std::chrono::steady_clock::now();
  auto result = work();
  const auto took = std::chrono::steady_clock::now() - start;
  std::printf("%-28.*s %9.1f ms  %6ld MB at its height, %6ld MB after\n",
              static_cast<int>(what.size()), what.data(),
              std::chrono::duration<double, std::milli>(took).count(), memory("VmHWM"),
              memory("VmRSS"));
  return result;
}

void measure_parts(const std::string& text, const Dataset& reference) {
  const Language& language = Language::english();
  auto table = timed("text to table", [&] { return table_from_csv(language, text); });
  if (!table) {
    std::puts("the table was refused");
    return;
  }
  const CountryNames countries(reference);
  const auto roles = timed("guess the roles", [&] { return guess_roles(*table, countries); });
  const std::vector<bool> left_out(table->row_count());
  DocumentBuilder builder(language, *table, roles, reference, countries, left_out);
  JsonValue document = timed("table to document", [&] { return builder.build("bench"); });
  std::printf("%zu mistakes\n", builder.errors().size());
  auto dataset = timed("document to dataset", [&] { return load_dataset(document); });
  if (!dataset) return;
  const auto collection = timed("what is made of a dataset",
                                [&] { return std::make_unique<Collection>(*std::move(dataset)); });
  std::printf("%zu forums, %zu statements\n", collection->dataset.forums().size(),
              collection->dataset.statements().size());
}

void measure_whole(const std::string& text, const Dataset& reference) {
  auto intake = timed("read the file", [&] {
    return read_intake(Language::english(), "bench.csv", text, reference);
  });
  std::printf("%zu of %zu rows, %zu mistakes\n", intake.rows_used, intake.rows, intake.error_count);
  for (const IntakeError& error : intake.errors) {
    std::printf("%zu: %s\n", error.row, Language::english().text(error.rule).c_str());
    break;
  }
  if (!intake.dataset) return;
  timed("what is made of a dataset",
        [&] { return std::make_unique<Collection>(*std::move(intake.dataset)); });
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 2) {
    std::puts("usage: intake_bench FILE [whole]");
    return 1;
  }
  const auto reference = load_dataset(text_of_file(ROSTRUM_GEN_DIR "/dataset.json"));
  if (!reference) {
    std::puts("build/gen/dataset.json: build the site first");
    return 1;
  }
  const std::string text = text_of_file(arguments[1]);
  std::printf("%.1f MB of text\n", static_cast<double>(text.size()) / 1e6);
  const bool whole = argument_count > 2 && std::string_view(arguments[2]) == "whole";
  whole ? measure_whole(text, *reference) : measure_parts(text, *reference);
  return 0;
}

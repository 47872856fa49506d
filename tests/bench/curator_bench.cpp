// How long check and pack take on the data folder, and on one made by chance with a hundred
// thousand statements. Figures only, nothing is asserted: curator_bench [statements]
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/resource.h>

#include <nlohmann/json.hpp>

#include "curator/check.hpp"
#include "curator/disk.hpp"
#include "curator/pack.hpp"
#include "tests/support/synthetic_dataset.hpp"

namespace {

using namespace rostrum;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

template <typename Work>
auto timed(const char* what, Work work) {
  const auto start = std::chrono::steady_clock::now();
  auto result = work();
  const auto took = std::chrono::steady_clock::now() - start;
  std::printf("%-32s %9.1f ms   peak %7.1f MB\n", what,
              std::chrono::duration<double, std::milli>(took).count(), peak_megabytes());
  return result;
}

void check_and_pack(const Folder& folder) {
  const CheckedFolder checked = timed("check", [&] { return check_folder(folder); });
  std::printf("    %s\n", summary_of_check(checked).c_str());
  if (!checked.sound()) {
    std::printf("    %s\n", text_from_finding(checked.findings[0], "data").c_str());
    return;
  }
  const std::string bundle = timed("pack", [&] { return packed_bundle(checked); });
  std::printf("    %zu bytes\n", bundle.size());
}

// The files in which a curator would keep the records of a bundle.
Folder folder_of(const nlohmann::json& bundle) {
  Folder files;
  files.push_back({"aliases.json", "[]\n"});
  for (const char* table : {"countries", "organizations", "people", "series"}) {
    files.push_back({std::string(table) + ".json", bundle[table].dump(2) + '\n'});
  }
  const nlohmann::json dataset = {
      {"schema", bundle["schema"]}, {"version", bundle["version"]}, {"licence", bundle["licence"]}};
  files.push_back({"dataset.json", dataset.dump(2) + '\n'});
  const nlohmann::json topics = {{"groups", bundle["groups"]}, {"topics", bundle["topics"]}};
  files.push_back({"topics.json", topics.dump(2) + '\n'});
  for (const nlohmann::json& forum : bundle["forums"]) {
    files.push_back({"forums/" + forum["id"].get<std::string>() + ".json", forum.dump(2) + '\n'});
  }
  std::ranges::sort(files, {}, &FolderFile::path);
  return files;
}

}  // namespace

int main(int argument_count, char** arguments) {
  const int statements = argument_count > 1 ? std::atoi(arguments[1]) : 100'000;
  if (statements <= 0) {
    std::puts("usage: curator_bench [statements]");
    return 1;
  }
  const auto data =
      timed("read the data folder", [] { return folder_from_disk(ROSTRUM_SOURCE_DIR "/data"); });
  if (data) check_and_pack(*data);
  if (!data) return 1;
  const CheckedFolder real = check_folder(*data);
  if (!real.sound()) return 1;
  const auto count = static_cast<std::uint32_t>(statements);
  const test::SyntheticSizes sizes{.forums = std::max(1U, count / 20),
                                   .statements = count,
                                   .outcomes = count / 10,
                                   .series = std::max(1U, count / 200),
                                   .people = std::max(1U, count / 20),
                                   .organizations = std::max(1U, count / 100)};
  const Folder made_up = timed("make up a data folder", [&] {
    return folder_of(test::synthetic_bundle(nlohmann::json::parse(packed_bundle(real)), sizes));
  });
  check_and_pack(made_up);
  return 0;
}

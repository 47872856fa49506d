// How long check and pack take on the data folder, and on one made by chance with a hundred
// thousand statements. Figures only, nothing is asserted: curator_bench [statements]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <utility>

#include "curator/check.hpp"
#include "curator/disk.hpp"
#include "curator/pack.hpp"

namespace {

using namespace rostrum;

constexpr int statements_each = 20;

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

// A data folder as large as told, written as a curator's files are.
class MadeUpFolder {
 public:
  explicit MadeUpFolder(int statements) : forums_(std::max(1, statements / statements_each)) {}

  Folder folder() {
    Folder files;
    files.push_back({"aliases.json", "[]\n"});
    files.push_back({"countries.json", countries()});
    files.push_back({"dataset.json", R"({"schema": 1, "version": "2026.11.22", "licence": "X"})"});
    for (int i = 0; i < forums_; ++i) {
      const std::string id = name("forum", i);
      files.push_back({"forums/" + id + ".json", forum(id, i)});
    }
    files.push_back({"organizations.json", table("organization", forums_ / 2 + 1, true)});
    files.push_back({"people.json", table("person", people(), false)});
    files.push_back({"series.json", table("series", forums_ / 4 + 1, false)});
    files.push_back({"topics.json", topics()});
    std::sort(files.begin(), files.end(),
              [](const FolderFile& a, const FolderFile& b) { return a.path < b.path; });
    return files;
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  int people() const { return forums_ * 4; }

  static std::string name(std::string_view what, int number) {
    return std::string(what) + '-' + std::to_string(number);
  }
  static std::string quoted(std::string_view words) { return '"' + std::string(words) + '"'; }
  static std::string country(int number) {
    return {'C', static_cast<char>('A' + number / 14), static_cast<char>('A' + number % 14)};
  }

  // Letters by chance, as names of people have them.
  std::string word() {
    constexpr std::string_view vowels = "aeiou";
    constexpr std::string_view consonants = "bcdfghklmnprstvz";
    std::string word;
    for (int i = 0; i < 3 + below(2); ++i) {
      word += consonants[static_cast<std::size_t>(below(16))];
      word += vowels[static_cast<std::size_t>(below(5))];
    }
    return word;
  }

  std::string sentence(int words) {
    std::string text;
    for (int i = 0; i < words; ++i)
      text += (i == 0 ? "" : " ") + word();
    return text + '.';
  }

  std::string countries() {
    std::string text = "[\n";
    for (int i = 0; i < 196; ++i) {
      text += (i == 0 ? "" : ",\n") + std::string("  {\"id\": ") + quoted(country(i)) +
              ", \"name\": " + quoted(word()) + ", \"region\": \"Asia\"}";
    }
    return text + "\n]\n";
  }

  std::string table(std::string_view what, int count, bool with_kind) {
    std::string text = "[\n";
    for (int i = 0; i < count; ++i) {
      text += (i == 0 ? "" : ",\n") + std::string("  {\n    \"id\": ") + quoted(name(what, i)) +
              ",\n    \"name\": " + quoted(word() + ' ' + word());
      if (with_kind) text += ",\n    \"kind\": \"media\"";
      text += "\n  }";
    }
    return text + "\n]\n";
  }

  static std::string topics() {
    std::string text = R"({"groups": [{"id": "g", "name": "G"}], "topics": [)";
    for (int i = 0; i < 40; ++i) {
      text += (i == 0 ? "" : ",") + std::string("\n{\"id\": ") + quoted(name("topic", i)) +
              R"(, "name": "T", "definition": "D.", "group": "g"})";
    }
    return text + "]}\n";
  }

  std::string topic_list() {
    const int first = below(39);
    return "[" + quoted(name("topic", first)) + ", " + quoted(name("topic", first + 1)) + "]";
  }

  std::string forum(const std::string& id, int number) {
    const int city = below(300);
    const std::string month =
        std::to_string(2000 + below(26)) + "-0" + std::to_string(1 + below(9));
    std::string text = "{\n  \"id\": " + quoted(id) + ",\n  \"title\": " + quoted(sentence(6)) +
                       ",\n  \"series\": " + quoted(name("series", number / 4)) +
                       ",\n  \"date\": " + quoted(month) +
                       ",\n  \"place\": {\"city\": " + quoted(name("City", city)) +
                       ", \"country\": " + quoted(country(city % 196)) + "},\n  \"organizers\": [" +
                       quoted(name("organization", number / 2)) +
                       "],\n  \"topics\": " + topic_list() +
                       ",\n  \"summary\": " + quoted(sentence(40)) + ",\n  \"sources\": [\n";
    for (int i = 0; i < 3; ++i) {
      text += (i == 0 ? "" : ",\n") + std::string("    {\"url\": \"https://example.org/") + id +
              '/' + std::to_string(i) + "\", \"title\": " + quoted(sentence(5)) + "}";
    }
    text += "\n  ],\n  \"statements\": [";
    for (int i = 0; i < statements_each; ++i) {
      text += (i == 0 ? "\n" : ",\n") + std::string("    {\n      \"id\": ") +
              quoted(id + ".speaker-" + std::to_string(i)) +
              ",\n      \"speaker\": " + quoted(name("person", below(people()))) +
              ",\n      \"date\": " + quoted(month + "-11") +
              ",\n      \"kind\": \"speech\",\n      \"topics\": " + topic_list() +
              ",\n      \"mentions\": [" + quoted(country(below(196))) +
              "],\n      \"summary\": " + quoted(sentence(30)) +
              ",\n      \"source\": " + std::to_string(below(3)) + "\n    }";
    }
    return text + "\n  ],\n  \"outcomes\": []\n}\n";
  }

  int forums_;
  std::mt19937 random_{20261122};
};

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
  const Folder made_up =
      timed("make up a data folder", [&] { return MadeUpFolder(statements).folder(); });
  check_and_pack(made_up);
  return 0;
}

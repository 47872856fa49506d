#include "curator/disk_shards.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "curator/disk.hpp"

namespace rostrum::disk_shards_test {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() : path_(fs::temp_directory_path() / "rostrum-disk-shards-test") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string at(const std::string& name) const { return (path_ / name).string(); }
  void put(const std::string& name, std::string_view text) const {
    REQUIRE(write_whole(at(name), text).has_value());
  }

 private:
  fs::path path_;
};

constexpr std::string_view index = "{\"form\":1}\n";

TEST_CASE("a set appears whole, and takes the place of an earlier one") {
  const Scratch scratch;
  for (const std::string file :
       {"shard-2019-drones.0123456789ab.json", "shard-2020-drones.0123456789ab.json"}) {
    auto folder = ShardFolder::begin(scratch.at("set") + '/');
    REQUIRE(folder.has_value());
    REQUIRE(folder->write(file, "{}").has_value());
    CHECK_FALSE(is_file(scratch.at("set/" + file)));
    REQUIRE(folder->write("shards.json", index).has_value());
    REQUIRE(folder->finish().has_value());
    CHECK(is_file(scratch.at("set/" + file)));
  }
  CHECK_FALSE(is_file(scratch.at("set/shard-2019-drones.0123456789ab.json")));
  CHECK_FALSE(is_folder(scratch.at("set.part")));
  CHECK_FALSE(is_folder(scratch.at("set.old")));
}

TEST_CASE("a set that is not finished leaves the earlier one, and nothing of its own") {
  const Scratch scratch;
  scratch.put("set/shards.json", index);
  {
    auto folder = ShardFolder::begin(scratch.at("set"));
    REQUIRE(folder.has_value());
    REQUIRE(folder->write("shard-2019-drones.0123456789ab.json", "{}").has_value());
  }
  CHECK(is_file(scratch.at("set/shards.json")));
  CHECK_FALSE(is_folder(scratch.at("set.part")));
}

TEST_CASE("what an interrupted run left is taken away") {
  const Scratch scratch;
  scratch.put("set.part/shard-2019-drones.0123456789ab.json", "{}");
  auto folder = ShardFolder::begin(scratch.at("set"));
  REQUIRE(folder.has_value());
  CHECK_FALSE(is_file(scratch.at("set.part/shard-2019-drones.0123456789ab.json")));
}

TEST_CASE("nothing else is written over") {
  const Scratch scratch;
  scratch.put("file", "text");
  scratch.put("full/notes.txt", "mine");
  scratch.put("alike/shards.json", "{\"mine\":1}");
  scratch.put("busy.part/notes.txt", "mine");
  scratch.put("mixed/shards.json", "{\"form\":1}");
  scratch.put("mixed/shard-notes/a.txt", "mine");
  for (const std::string name : {"file", "full", "alike", "busy", "mixed"}) {
    INFO(name);
    const auto folder = ShardFolder::begin(scratch.at(name));
    REQUIRE_FALSE(folder.has_value());
    CHECK(folder.error().find("; name another place") != std::string::npos);
  }
  CHECK(is_file(scratch.at("busy.part/notes.txt")));
  CHECK(is_file(scratch.at("mixed/shard-notes/a.txt")));
  fs::create_directory(scratch.at("empty"));
  CHECK(ShardFolder::begin(scratch.at("empty")).has_value());
}

TEST_CASE("lines are read from one file, or from a folder's files in the order of their names") {
  const Scratch scratch;
  const std::string long_line(3'000'000, 'x');
  scratch.put("parts/part-2.json", "c\n\n" + long_line);
  scratch.put("parts/part-1.json", "a\r\nb\n");
  scratch.put("parts/_SUCCESS", "no");
  scratch.put("parts/.crc", "no");
  std::vector<std::string> lines;
  REQUIRE(each_line(scratch.at("parts"), [&](std::string_view line) {
            lines.emplace_back(line);
            return std::expected<void, std::string>();
          }).has_value());
  CHECK((lines == std::vector<std::string>{"a", "b", "c", long_line}));
  const auto stopped = each_line(scratch.at("parts/part-1.json"), [](std::string_view line) {
    return line == "b" ? std::expected<void, std::string>(std::unexpect, "is b")
                       : std::expected<void, std::string>();
  });
  CHECK(stopped.error() == scratch.at("parts/part-1.json") + ":2: is b");
  CHECK_FALSE(each_line(scratch.at("nothing"), [](std::string_view) {
                return std::expected<void, std::string>();
              }).has_value());
  CHECK_FALSE(text_from_disk(scratch.at("parts")).has_value());
}

}  // namespace
}  // namespace rostrum::disk_shards_test

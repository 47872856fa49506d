#include "curator/disk.hpp"

#include <filesystem>
#include <string>

#include <catch_amalgamated.hpp>

namespace rostrum::disk_test {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() : path_(fs::temp_directory_path() / "rostrum-disk-test") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string at(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

TEST_CASE("files are written whole, with the folders they lie in, and read again in order") {
  const Scratch scratch;
  REQUIRE(write_whole(scratch.at("forums/b.json"), "{}").has_value());
  REQUIRE(write_whole(scratch.at("forums/a.json"), std::string(200'000, 'x')).has_value());
  REQUIRE(write_whole(scratch.at("forums/a.json"), "shorter").has_value());
  REQUIRE(write_whole(scratch.at(".hidden"), "no").has_value());
  REQUIRE(write_whole(scratch.at("notes/deep/file.json"), "no").has_value());
  const auto folder = folder_from_disk(scratch.at(""));
  REQUIRE(folder.has_value());
  REQUIRE(folder->size() == 3);
  CHECK((*folder)[0].path == "forums/a.json");
  CHECK((*folder)[0].text == "shorter");
  CHECK((*folder)[1].path == "forums/b.json");
  CHECK((*folder)[2].path == "notes/");
}

TEST_CASE("the interface's texts lie beside the dataset and are no part of it") {
  const Scratch scratch;
  REQUIRE(write_whole(scratch.at("i18n/en.json"), "{}").has_value());
  REQUIRE(write_whole(scratch.at("topics.json"), "{}").has_value());
  const auto folder = folder_from_disk(scratch.at(""));
  REQUIRE(folder.has_value());
  REQUIRE(folder->size() == 1);
  CHECK((*folder)[0].path == "topics.json");
}

TEST_CASE("what cannot be read or written is told with its path") {
  const Scratch scratch;
  CHECK(folder_from_disk(scratch.at("nowhere")).error().starts_with(scratch.at("nowhere")));
  REQUIRE(write_whole(scratch.at("file"), "kept").has_value());
  const auto written = write_whole(scratch.at("file/below"), "lost");
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().find("cannot be written") != std::string::npos);
  REQUIRE(fs::create_directory(scratch.at("folder")));
  CHECK_FALSE(write_whole(scratch.at("folder"), "lost").has_value());
}

}  // namespace
}  // namespace rostrum::disk_test

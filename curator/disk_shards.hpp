// A shard set on disk: read line by line, and written whole or not at all. With disk.cpp all of
// curator's I/O. Errors are one sentence for the curator, with the path.
#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace rostrum {

// A file's bytes.
std::expected<std::string, std::string> text_from_disk(const std::string& path);

// Calls with every line that is not empty, and "path:number" of it: of a file, or of the files of a
// folder in the order of their names, as a cluster writes parts. Names that begin with '.' or '_'
// are left out. The first error ends it and is told with the line's place.
std::expected<void, std::string> each_line(
    const std::string& path,
    const std::function<std::expected<void, std::string>(std::string_view line)>& take);

bool is_folder(const std::string& path);
bool is_file(const std::string& path);

// The folder that a set is written to, beside its place; finish() moves it there. Left unfinished,
// it takes what it wrote away again.
class ShardFolder {
 public:
  // Refuses a place that holds something that is no shard set.
  static std::expected<ShardFolder, std::string> begin(const std::string& place);
  ShardFolder(ShardFolder&& other) noexcept;
  ShardFolder& operator=(ShardFolder&&) = delete;
  ShardFolder(const ShardFolder&) = delete;
  ShardFolder& operator=(const ShardFolder&) = delete;
  ~ShardFolder();

  std::expected<void, std::string> write(const std::string& file, std::string_view text);
  std::expected<void, std::string> finish();

 private:
  explicit ShardFolder(std::string place) : place_(std::move(place)), part_(place_ + ".part") {}

  std::string place_;
  std::string part_;  // empty when there is nothing to take away
};

}  // namespace rostrum

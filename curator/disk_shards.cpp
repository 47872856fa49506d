#include "curator/disk_shards.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "curator/disk.hpp"
#include "curator/shards/sharder.hpp"

namespace rostrum {

namespace {

namespace fs = std::filesystem;

struct CloseOpened {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using Opened = std::unique_ptr<std::FILE, CloseOpened>;

constexpr std::size_t piece_size = std::size_t{1} << 20U;

std::string cannot_read(const std::string& path) {
  return path + " cannot be read; check that it is there and its rights.";
}

std::expected<void, std::string> each_line_of_file(
    const std::string& path,
    const std::function<std::expected<void, std::string>(std::string_view line)>& take) {
  const Opened file(std::fopen(path.c_str(), "rb"));
  if (!file) return std::unexpected(cannot_read(path));
  std::vector<char> piece(piece_size);
  std::string begun;  // a line whose end is in the next piece
  std::size_t number = 0;
  const auto hand_on = [&](std::string_view line) -> std::expected<void, std::string> {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return {};
    auto taken = take(line);
    if (taken) return {};
    return std::unexpected(path + ':' + std::to_string(number) + ": " + taken.error());
  };
  for (;;) {
    const std::size_t count = std::fread(piece.data(), 1, piece.size(), file.get());
    std::string_view rest(piece.data(), count);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      begun += rest.substr(0, end);
      if (auto taken = hand_on(begun); !taken) return taken;
      begun.clear();
      rest.remove_prefix(end + 1);
    }
    begun += rest;
    if (count < piece.size()) break;
  }
  if (std::ferror(file.get()) != 0) return std::unexpected(cannot_read(path));
  return begun.empty() ? std::expected<void, std::string>() : hand_on(begun);
}

// "shard-2019-terrorism.0123456789ab.json", and a file that is being written.
bool is_named_as_shard(std::string_view name) {
  constexpr std::size_t digits = 12;
  if (name.ends_with(".part")) name.remove_suffix(5);
  if (name == shard_index_file) return true;
  if (!name.starts_with("shard-") || !name.ends_with(".json")) return false;
  name.remove_suffix(5);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot - 1 != digits) return false;
  return name.find_first_not_of("0123456789abcdef", dot + 1) == std::string_view::npos;
}

// What in a folder is no part of a set, by its name; nothing where all is, or where it is empty.
std::optional<std::string> stranger_in(const std::string& folder) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!entry->is_regular_file(error) || !is_named_as_shard(name)) return name;
    if (name != shard_index_file) continue;
    const auto index = text_from_disk(folder + '/' + name);
    if (!index || !index->starts_with("{\"form\":")) return name;
  }
  return std::nullopt;
}

}  // namespace

std::expected<std::string, std::string> text_from_disk(const std::string& path) {
  const Opened file(is_file(path) ? std::fopen(path.c_str(), "rb") : nullptr);
  if (!file) return std::unexpected(cannot_read(path));
  std::string text;
  std::vector<char> piece(piece_size);
  for (;;) {
    const std::size_t count = std::fread(piece.data(), 1, piece.size(), file.get());
    text.append(piece.data(), count);
    if (count < piece.size()) break;
  }
  if (std::ferror(file.get()) != 0) return std::unexpected(cannot_read(path));
  return text;
}

std::expected<void, std::string> each_line(
    const std::string& path,
    const std::function<std::expected<void, std::string>(std::string_view line)>& take) {
  if (!is_folder(path)) return each_line_of_file(path, take);
  std::vector<std::string> files;
  std::error_code error;
  fs::directory_iterator entry(path, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with('.') && !name.starts_with('_')) files.push_back(path + '/' + name);
  }
  if (error) return std::unexpected(cannot_read(path));
  std::ranges::sort(files);
  for (const std::string& file : files) {
    if (auto taken = each_line_of_file(file, take); !taken) return taken;
  }
  return {};
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_file(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

std::expected<ShardFolder, std::string> ShardFolder::begin(const std::string& place) {
  std::string plain = place;
  while (plain.size() > 1 && plain.ends_with('/'))
    plain.pop_back();
  std::error_code error;
  for (const std::string& folder : {plain, plain + ".part", plain + ".old"}) {
    if (!fs::exists(folder, error)) continue;
    if (!is_folder(folder)) {
      return std::unexpected(
          folder + " is there and no set of shards; name another place, or move it away.");
    }
    if (const auto stranger = stranger_in(folder)) {
      return std::unexpected(folder + " has \"" + *stranger +
                             "\", which is no part of a set of shards; name another place, or "
                             "move it away.");
    }
  }
  ShardFolder made(std::move(plain));
  fs::remove_all(made.part_, error);
  if (!error) fs::create_directories(made.part_, error);
  if (error) {
    return std::unexpected(made.part_ + " cannot be made (" + error.message() +
                           "); check the folder and its rights.");
  }
  return made;
}

ShardFolder::ShardFolder(ShardFolder&& other) noexcept
    : place_(std::move(other.place_)), part_(std::exchange(other.part_, {})) {}

ShardFolder::~ShardFolder() {
  std::error_code error;
  if (!part_.empty()) fs::remove_all(part_, error);
}

std::expected<void, std::string> ShardFolder::write(const std::string& file,
                                                    std::string_view text) {
  return write_whole(part_ + '/' + file, text);
}

std::expected<void, std::string> ShardFolder::finish() {
  std::error_code error;
  const std::string old = place_ + ".old";
  if (fs::exists(place_, error)) {
    fs::remove_all(old, error);
    fs::rename(place_, old, error);
  }
  if (!error) fs::rename(part_, place_, error);
  if (error) {
    return std::unexpected(place_ + " cannot be written (" + error.message() +
                           "); the set of before is there or in " + old + '.');
  }
  part_.clear();
  fs::remove_all(old, error);
  return {};
}

}  // namespace rostrum

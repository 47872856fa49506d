#include "curator/disk.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace rostrum {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::optional<std::string> text_of_file(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return std::nullopt;
  std::string text;
  std::array<char, 65536> piece;
  for (;;) {
    const std::size_t count = std::fread(piece.data(), 1, piece.size(), file.get());
    text.append(piece.data(), count);
    if (count < piece.size()) break;
  }
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return text;
}

// Adds what lies below a folder; `below` is its path within the data folder, empty or ending in
// '/'.
std::expected<void, std::string> add_files(const std::string& folder, const std::string& below,
                                           Folder& files) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.')) continue;
    if (below.empty() && name == "i18n") continue;  // texts of the interface, not of the dataset
    const std::string path = folder + '/' + name;
    if (entry->is_directory(error)) {
      const bool holds_data =
          below.empty() && (name == "forums" || name == "schema" || name == "tours");
      if (!holds_data) {
        files.push_back({below + name + '/', {}});
        continue;
      }
      if (auto added = add_files(path, below + name + '/', files); !added) return added;
      continue;
    }
    auto text = text_of_file(path);
    if (!text) return std::unexpected(path + " cannot be read; check its rights.");
    files.push_back({below + name, *std::move(text)});
  }
  if (!error) return {};
  return std::unexpected(folder + " cannot be read (" + error.message() +
                         "); name the data folder with --data.");
}

}  // namespace

std::expected<Folder, std::string> folder_from_disk(const std::string& path) {
  Folder files;
  if (auto added = add_files(path, "", files); !added) return std::unexpected(added.error());
  std::sort(files.begin(), files.end(),
            [](const FolderFile& a, const FolderFile& b) { return a.path < b.path; });
  return files;
}

std::expected<void, std::string> write_whole(const std::string& path, std::string_view text) {
  const auto failed = [&](const std::string& why) {
    return std::unexpected(path + " cannot be written (" + why +
                           "); check the folder and its rights.");
  };
  std::error_code error;
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) return failed(error.message());
  const std::string beside = path + ".part";
  {
    File file(std::fopen(beside.c_str(), "wb"));
    if (!file) return failed("no file can be made there");
    const bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    if (std::fclose(file.release()) != 0 || !written) {
      fs::remove(beside, error);
      return failed("the disk took only a part of it");
    }
  }
  fs::rename(beside, path, error);
  if (error) return failed(error.message());
  return {};
}

}  // namespace rostrum

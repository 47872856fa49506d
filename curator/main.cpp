// rostrum-data, the curator's command: natively, and under node as WebAssembly with the same files.
// Here are arguments, screen and exit status; everything it knows is in the library beside it.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <expected>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

#include "curator/check.hpp"
#include "curator/command_line.hpp"
#include "curator/disk.hpp"
#include "curator/disk_shards.hpp"
#include "curator/new_forum.hpp"
#include "curator/number_words.hpp"
#include "curator/pack.hpp"
#include "curator/pages/pages.hpp"
#include "curator/publish.hpp"
#include "curator/shards/record_rows.hpp"
#include "curator/shards/shard_tables.hpp"
#include "curator/shards/sharder.hpp"
#include "curator/stats.hpp"
#include "engine/load/column_form.hpp"
#include "engine/load/load.hpp"
#include "engine/model/program_version.hpp"

namespace {

using namespace rostrum;

enum Status : std::uint8_t { status_good = 0, status_wrong_data = 1, status_wrong_usage = 2 };

void say(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

// One sentence that ends the work.
int fail(const std::string& words, int status = status_wrong_data) {
  say(stderr, words + '\n');
  return status;
}

bool takes_colours(std::FILE* stream) {
  const char* refused = std::getenv("NO_COLOR");
  return (refused == nullptr || *refused == '\0') && isatty(fileno(stream)) != 0;
}

void say_findings(std::FILE* stream, const CheckedFolder& checked, const CommandLine& line,
                  bool with_warnings) {
  const bool colours = takes_colours(stream);
  for (const Finding& finding : checked.findings) {
    if (finding.severity == Severity::warning && !with_warnings) continue;
    say(stream, text_from_finding(finding, line.data, colours) + '\n');
  }
}

int run_check(const Folder& folder, const CommandLine& line) {
  const CheckedFolder checked = check_folder(folder);
  say_findings(stdout, checked, line, true);
  say(stdout, summary_of_check(checked) + '\n');
  return checked.sound() ? status_good : status_wrong_data;
}

int run_pack(const Folder& folder, const CommandLine& line) {
  const CheckedFolder checked = check_folder(folder);
  if (!checked.sound()) {
    say_findings(stderr, checked, line, false);
    return fail(summary_of_check(checked));
  }
  const std::string bundle = packed_bundle(checked);
  if (auto written = write_whole(line.out, bundle); !written) return fail(written.error());
  if (!line.texts.empty()) {
    const PackedParts parts = packed_parts(checked);
    for (const auto& [path, text] :
         {std::pair(&line.columns, &parts.records), std::pair(&line.texts, &parts.texts)}) {
      if (auto written = write_whole(*path, *text); !written) return fail(written.error());
    }
  } else if (!line.columns.empty()) {
    const auto written = write_whole(line.columns, packed_columns(checked));
    if (!written) return fail(written.error());
  }
  say_findings(stderr, checked, line, true);
  say(stdout, line.out + ": " + number_words(bundle.size()) + " bytes. " +
                  summary_of_check(checked) + '\n');
  return status_good;
}

int run_pages(const Folder& folder, const CommandLine& line) {
  const CheckedFolder checked = check_folder(folder);
  if (!checked.sound()) {
    say_findings(stderr, checked, line, false);
    return fail(summary_of_check(checked));
  }
  const Folder pages = pages_from(checked, folder, line.site);
  for (const FolderFile& page : pages) {
    const auto written = write_whole(line.out + '/' + page.path, page.text);
    if (!written) return fail(written.error());
  }
  say(stdout, number_words(pages.size()) + " files" +
                  (line.site.empty() ? std::string(" that name no address") : " for " + line.site) +
                  '\n');
  return status_good;
}

int run_stats(const Folder& folder, const CommandLine& line) {
  const CheckedFolder checked = check_folder(folder);
  if (!checked.dataset) {
    say_findings(stderr, checked, line, false);
    return fail(summary_of_check(checked));
  }
  say(stdout, stats_text(*checked.dataset));
  return status_good;
}

int run_list(const Folder& folder, const CommandLine& line) {
  const auto text = datapackage_with_files(folder);
  if (!text) return fail(text.error());
  const std::string path = line.data + "/datapackage.json";
  if (auto written = write_whole(path, *text); !written) return fail(written.error());
  say(stdout, path + " lists the files that are there.\n");
  return status_good;
}

int run_new_forum(Folder folder, const CommandLine& line) {
  const auto text = new_forum_text(folder, line.name);
  if (!text) return fail(text.error());
  const std::string path = "forums/" + line.name + ".json";
  if (auto written = write_whole(line.data + '/' + path, *text); !written) {
    return fail(written.error());
  }
  say(stdout, new_forum_steps(line.name, line.data));
  if (find_file(folder, "datapackage.json") == nullptr) return status_good;
  const auto after = std::find_if(folder.begin(), folder.end(),
                                  [&](const FolderFile& file) { return path < file.path; });
  folder.insert(after, {path, *text});
  return run_list(folder, line);
}

int run_publish(const Folder& folder, const CommandLine& line) {
  const CheckedFolder before = check_folder(folder);
  if (!before.dataset) {
    say_findings(stderr, before, line, false);
    return fail(summary_of_check(before));
  }
  const auto publication = publication_of(folder, before, line.name);
  if (!publication) return fail(publication.error());
  const CheckedFolder after = check_folder(publication->folder);
  if (!after.sound()) {
    say_findings(stderr, after, line, false);
    return fail("Nothing was published. " + summary_of_check(after));
  }
  for (const std::string& path : publication->changed) {
    const std::string& text = find_file(publication->folder, path)->text;
    if (auto written = write_whole(line.data + '/' + path, text); !written) {
      return fail(written.error() + " Version " + line.name +
                  " is not published yet; run this again then.");
    }
  }
  say(stdout, "Version " + line.name +
                  " is published. New in published.json: " + publication->new_ids + ".\n");
  return status_good;
}

bool is_data_folder(const std::string& path) {
  return is_file(path + "/dataset.json");
}

// A line for every error, with its path first.
std::string words_of_errors(const std::string& path, const std::vector<LoadError>& errors) {
  std::string words;
  for (const LoadError& error : errors)
    words += (words.empty() ? "" : "\n") + path + ": " + text_from_load_error(error);
  return words;
}

constexpr std::size_t errors_told = 20;

// The dataset of a data folder or of a JSON file, in rows. Of a folder all is checked, of a file
// that it is JSON.
std::expected<JsonValue, std::string> document_from(const std::string& path) {
  if (is_folder(path)) {
    const auto folder = folder_from_disk(path);
    if (!folder) return std::unexpected(folder.error());
    const CheckedFolder checked = check_folder(*folder);
    if (checked.sound()) return document_for_readers(checked);
    CommandLine line;
    line.data = path;
    say_findings(stderr, checked, line, false);
    return std::unexpected(summary_of_check(checked));
  }
  const auto text = text_from_disk(path);
  if (!text) return std::unexpected(text.error());
  LoadErrors errors;
  // A shard is made so that no one has to read what is as large as this.
  auto document = json_from_text(*text, errors, text->size());
  if (!document || !errors.empty() || !restore_rows(*document, errors))
    return std::unexpected(words_of_errors(path, errors.take()));
  return *std::move(document);
}

std::expected<void, std::string> add_document(Sharder& sharder, const std::string& path,
                                              JsonValue document) {
  {
    const auto dataset = load_dataset(document, errors_told);
    if (!dataset) return std::unexpected(words_of_errors(path, dataset.error()));
  }
  return add_in_order(sharder, std::get<JsonArray>(std::move(field_of(document, "forums")->data)));
}

std::expected<void, std::string> add_rows(Sharder& sharder, const std::string& path) {
  ForumsFromRows forums;
  const auto read = each_line(path, [&](std::string_view line) -> std::expected<void, std::string> {
    LoadErrors errors;
    auto row = json_from_text(line, errors);
    if (!row || !errors.empty()) {
      return std::unexpected("The line " + errors.take().front().rule + ".");
    }
    auto forum = forums.add(*std::move(row));
    if (!forum) return std::unexpected(forum.error());
    return *forum ? sharder.add(**std::move(forum)) : std::expected<void, std::string>();
  });
  if (!read) return read;
  auto last = forums.finish();
  return last ? sharder.add(*std::move(last)) : std::expected<void, std::string>();
}

int run_shards(const CommandLine& line) {
  auto folder = ShardFolder::begin(line.out);
  if (!folder) return fail(folder.error());
  const bool from_rows =
      line.name.ends_with(".ndjson") || (is_folder(line.name) && !is_data_folder(line.name));
  const std::string& tables_from = !from_rows            ? line.name
                                   : line.tables.empty() ? line.data
                                                         : line.tables;
  auto document = document_from(tables_from);
  if (!document) return fail(document.error());
  const ShardTables tables(*document);
  Sharder sharder(tables, line.rows, [&](const std::string& file, std::string_view text) {
    return folder->write(file, text);
  });
  auto done = from_rows ? add_rows(sharder, line.name)
                        : add_document(sharder, line.name, *std::move(document));
  if (done) done = sharder.finish();
  if (done) done = folder->finish();
  if (!done) return fail(done.error());
  say(stdout, line.out + ": " + counted(sharder.rows(), "record", "records") + " in " +
                  counted(sharder.shards(), "shard", "shards") + ".\n");
  return status_good;
}

int run(const CommandLine& line) {
  if (line.command == CuratorCommand::shards) return run_shards(line);
  const auto folder = folder_from_disk(line.data);
  if (!folder) return fail(folder.error());
  switch (*line.command) {
    case CuratorCommand::check:
      return run_check(*folder, line);
    case CuratorCommand::pack:
      return run_pack(*folder, line);
    case CuratorCommand::pages:
      return run_pages(*folder, line);
    case CuratorCommand::stats:
      return run_stats(*folder, line);
    case CuratorCommand::list:
      return run_list(*folder, line);
    case CuratorCommand::new_forum:
      return run_new_forum(*folder, line);
    case CuratorCommand::publish:
      return run_publish(*folder, line);
    case CuratorCommand::shards:
      break;  // reads no data folder first
  }
  return status_wrong_usage;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> words(arguments + (count > 0 ? 1 : 0), arguments + count);
  const auto line = command_line_from(words);
  if (!line) {
    return fail(line.error() + "\nrostrum-data --help says how the commands are written.",
                status_wrong_usage);
  }
  if (line->help) {
    say(stdout, help_text(line->command));
    return status_good;
  }
  if (line->version) {
    say(stdout, "rostrum-data " + std::string(program_version()) + '\n');
    return status_good;
  }
  return run(*line);
}

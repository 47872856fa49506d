#include "curator/command_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "curator/pages/site_address.hpp"
#include "curator/shards/sharder.hpp"
#include "engine/load/suggest.hpp"

namespace rostrum {

namespace {

struct CommandHelp {
  CuratorCommand command;
  std::string_view name;
  std::string_view usage;
  std::string_view title;
  std::string_view details;
};

constexpr std::array<CommandHelp, 8> commands = {{
    {CuratorCommand::check, "check", "rostrum-data check [--data DIR]",
     "name everything that is wrong or odd, with file, line and column",
     "Errors keep the data from being packed. Warnings end in the id of their rule in brackets; "
     "one\n"
     "that is no mistake is accepted by an entry in accepted.json of the data folder:\n"
     "\n"
     "  [{\"warning\": \"likely-duplicate\", \"at\": \"one-id|other-id\", \"why\": \"Two "
     "meetings\"}]\n"
     "\n"
     "  likely-duplicate     two records are likely one; \"at\" is both ids\n"
     "  repeated-statement   two statements share speaker, date and source; \"at\" is both ids\n"
     "  unused-person, unused-organization, unused-series, unused-topic\n"
     "                       nothing refers to the record\n"
     "  far-date             a statement lies 60 days or more away from its forum\n"
     "  no-topic             a record has no topic\n"
     "  missing-file         CHANGELOG.md, CITATION.cff, datapackage.json or published.json is not "
     "there\n"
     "  unknown-file         a file is no part of the dataset; \"at\" is its path\n"
     "  stale-acceptance     accepted.json accepts a warning that is not there\n"
     "\n"
     "Exit status: 0 without errors, 1 with errors, 2 when the command is written wrongly.\n"},
    {CuratorCommand::pack, "pack",
     "rostrum-data pack --out FILE [--columns FILE [--texts FILE]] [--data DIR]",
     "write the one file that the explorer reads",
     "With --columns it is written once more with all values of a field beside each other; the\n"
     "explorer reads either. With --texts too, summaries and sources are in a file of their own, "
     "as\n"
     "the site carries them. Checks first and writes nothing when there is an error. A file is "
     "written\n"
     "whole or not at all, and the same records give the same bytes.\n"},
    {CuratorCommand::pages, "pages", "rostrum-data pages --out DIR [--site URL] [--data DIR]",
     "write a plain page for everything, lists, calendars, sitemap and feeds",
     "URL is the address of the folder the site will be served from, http or https: the pages "
     "name\n"
     "themselves by it. Without it they name none, and there are neither sitemap nor feeds. Checks "
     "first and writes nothing when there is an error. What else lies in "
     "DIR\n"
     "stays as it is.\n"},
    {CuratorCommand::stats, "stats", "rostrum-data stats [--data DIR]",
     "count the records by year, region, topic and more, and name the holes", ""},
    {CuratorCommand::new_forum, "new forum", "rostrum-data new forum ID [--data DIR]",
     "begin the file of a forum",
     "Writes forums/ID.json with the fields to fill in and lists it in datapackage.json. An id is\n"
     "lower-case letters, digits and single hyphens, such as baku-security-forum-2025.\n"},
    {CuratorCommand::list, "list", "rostrum-data list [--data DIR]",
     "set the list of files in datapackage.json right", ""},
    {CuratorCommand::publish, "publish", "rostrum-data publish VERSION [--data DIR]",
     "enter the new ids into published.json under a version",
     "VERSION is year, month and day, such as 2026.11.22, and has its heading in CHANGELOG.md. "
     "Sets\n"
     "it in dataset.json, datapackage.json and CITATION.cff too. Writes nothing when there is an\n"
     "error, such as an id of an earlier version that is gone without a line in aliases.json.\n"},
    {CuratorCommand::shards, "shards",
     "rostrum-data shards INPUT OUT [--rows N] [--tables DATASET] [--data DIR]",
     "cut a dataset into files by topic and year, for a page that fetches what a view needs",
     "INPUT is a data folder, a dataset in one JSON file, or records one a line: a .ndjson file or "
     "a\n"
     "folder of such, as tools/shards/shards.sql writes them from Parquet. These refer to the "
     "people,\n"
     "topics and other tables of DATASET, a JSON file or a data folder; without --tables to those "
     "of\n"
     "the data folder. OUT gets shards.json, which says what lies where, and shards of at most N\n"
     "records (40000 unless told), each a dataset that the explorer opens. A forum is never "
     "parted. "
     "OUT\n"
     "may hold an earlier set, which is replaced, and nothing else; with an error it stays as it "
     "is.\n"
     "docs/scale.md has the rest.\n"},
}};

const CommandHelp& help_of(CuratorCommand command) {
  return *std::find_if(commands.begin(), commands.end(),
                       [&](const CommandHelp& help) { return help.command == command; });
}

std::unexpected<std::string> wrong(std::string words) {
  return std::unexpected(std::move(words));
}

std::string quoted(std::string_view word) {
  return '"' + std::string(word) + '"';
}

// What an option with a value sets; null when the word is no such option.
std::string* value_of(CommandLine& line, std::string_view option) {
  if (option == "--data") return &line.data;
  if (option == "--out") return &line.out;
  if (option == "--columns") return &line.columns;
  if (option == "--texts") return &line.texts;
  if (option == "--site") return &line.site;
  if (option == "--tables") return &line.tables;
  return nullptr;
}

std::string_view needed_after(std::string_view option) {
  if (option == "--site") return "an address";
  return option == "--rows" ? "a number" : "a path";
}

// How many records a shard may have.
std::expected<std::size_t, std::string> rows_from(std::string_view word) {
  std::size_t rows = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), rows);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size() || rows == 0) {
    return wrong(quoted(word) + " is no number of records; write it like --rows 40000");
  }
  return rows;
}

// Takes the words that are not options: "check", or "new forum ID".
std::expected<void, std::string> take_command(CommandLine& line,
                                              std::span<const std::string_view> words) {
  if (words.empty()) {
    if (line.help) return {};
    return wrong(
        "Which command? " +
        std::string("It is one of check, pack, pages, stats, new forum, list, publish, shards."));
  }
  const bool is_new = words[0] == "new";
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const CommandHelp& help) {
    return is_new ? help.command == CuratorCommand::new_forum : help.name == words[0];
  });
  if (found == commands.end()) {
    static constexpr std::array<std::string_view, 8> names = {"check", "pack", "pages",   "stats",
                                                              "new",   "list", "publish", "shards"};
    const std::string hint = did_you_mean(words[0], names);
    return wrong(quoted(words[0]) + " is no command" + (hint.empty() ? "." : ": " + hint));
  }
  line.command = found->command;
  std::size_t taken = 1;
  if (is_new && words.size() > 1) {
    if (words[1] != "forum") return wrong("Only a forum can be made: " + std::string(found->usage));
    taken = 2;
  }
  const bool is_shards = line.command == CuratorCommand::shards;
  const bool is_named = is_new || is_shards || line.command == CuratorCommand::publish;
  if (is_named && words.size() > taken) line.name = words[taken++];
  if (is_shards && words.size() > taken && line.out.empty()) line.out = words[taken++];
  if (words.size() > taken) {
    return wrong(quoted(words[taken]) + " is too much: " + std::string(found->usage));
  }
  if (line.help) return {};
  const bool lacks_name = is_named && line.name.empty();
  const bool is_pages = line.command == CuratorCommand::pages;
  const bool writes = is_pages || is_shards || line.command == CuratorCommand::pack;
  const bool lacks_out = writes && line.out.empty();
  if (lacks_name || lacks_out) return wrong("Something is missing: " + std::string(found->usage));
  if (!line.out.empty() && !writes) {
    return wrong("Only pack, pages and shards take --out: " + std::string(found->usage));
  }
  if ((line.rows != 0 || !line.tables.empty()) && !is_shards) {
    return wrong("Only shards takes --rows and --tables: " + std::string(found->usage));
  }
  if (line.rows == 0) line.rows = usual_shard_rows;
  if (!line.columns.empty() && line.command != CuratorCommand::pack) {
    return wrong("Only pack takes --columns: " + std::string(found->usage));
  }
  if (!line.texts.empty() && line.columns.empty()) {
    return wrong("--texts goes with the --columns of pack: " + std::string(found->usage));
  }
  if (!line.site.empty() && !is_pages) {
    return wrong("Only pages takes --site: " + std::string(found->usage));
  }
  if (line.site.empty()) return {};
  auto site = site_url_from(line.site);
  if (!site) {
    return wrong(quoted(line.site) +
                 " is no address of a site; write it like https://example.org/rostrum/");
  }
  line.site = *std::move(site);
  return {};
}

}  // namespace

std::expected<CommandLine, std::string> command_line_from(std::span<const std::string_view> words) {
  CommandLine line;
  std::vector<std::string_view> plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--help" || word == "-h") {
      line.help = true;
    } else if (word == "--version") {
      line.version = true;
    } else if (std::string* value = value_of(line, word); value != nullptr || word == "--rows") {
      if (i + 1 == words.size()) {
        return wrong(std::string(word) + " needs " + std::string(needed_after(word)) +
                     " after it.");
      }
      ++i;
      if (value != nullptr) {
        *value = words[i];
      } else if (auto rows = rows_from(words[i])) {
        line.rows = *rows;
      } else {
        return std::unexpected(rows.error());
      }
    } else if (word.starts_with('-')) {
      static constexpr std::array<std::string_view, 9> options = {
          "--data", "--out",    "--columns", "--texts",  "--site",
          "--rows", "--tables", "--help",    "--version"};
      const std::string hint = did_you_mean(word, options);
      return wrong(quoted(word) + " is no option" + (hint.empty() ? "." : ": " + hint));
    } else {
      plain.push_back(word);
    }
  }
  if (line.version) return line;
  if (auto taken = take_command(line, plain); !taken) return std::unexpected(taken.error());
  return line;
}

std::string help_text(std::optional<CuratorCommand> command) {
  if (command) {
    const CommandHelp& help = help_of(*command);
    std::string text = "Usage: " + std::string(help.usage) + "\n\n" + std::string(help.name) +
                       ": " + std::string(help.title) + ".\n";
    if (!help.details.empty()) text += '\n' + std::string(help.details);
    return text;
  }
  std::string text = "Usage: rostrum-data COMMAND [--data DIR]\n\nKeeps the data of Rostrum.\n\n";
  for (const CommandHelp& help : commands) {
    text += "  " + std::string(help.name);
    text.append(12 - help.name.size(), ' ');
    text += std::string(help.title) + '\n';
  }
  text +=
      "\n  --data DIR  the data folder; \"data\" unless told\n"
      "  --help      this, or after a command more on it\n"
      "  --version   the version of this command, which is that of the program\n";
  return text;
}

}  // namespace rostrum

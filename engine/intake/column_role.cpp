#include "engine/intake/column_role.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "engine/intake/cell_values.hpp"
#include "engine/intake/record_kind.hpp"
#include "engine/search/fold.hpp"

namespace rostrum {

namespace {

struct RoleWords {
  std::string_view id;
  std::string_view name;
  // Names of columns in use, folded and without blanks, bars around; the surest one first.
  std::string_view columns;
};

// In the order of ColumnRole.
constexpr std::array<RoleWords, column_role_count> words_of_roles = {{
    {"none", "Not used", ""},
    {"title", "Title", "|title|name|event|eventname|eventtitle|headline|subject|heading|"},
    {"date", "Date, or first day",
     "|date|start|startdate|begin|from|when|day|datestart|eventdate|dtstart|datefrom|year|"},
    {"end", "Last day", "|end|enddate|to|until|dateend|finish|dtend|dateto|"},
    {"kind", "Kind of record", "|kind|recordkind|recordtype|record|type|"},
    {"type", "Kind of statement or outcome", "|type|statementkind|outcomekind|"},
    {"id", "Id", "|id|identifier|recordid|key|"},
    {"forum", "Forum it belongs to", "|forumid|forum|conference|meeting|parent|eventid|"},
    {"forum-title", "Title of that forum", "|forumtitle|forum|"},
    {"city", "City", "|city|town|place|placename|location|hostcity|municipality|"},
    {"country", "Country",
     "|host|hostcountry|country|countrycode|countryname|nation|iso|iso3|iso2|placecountry|"},
    {"latitude", "Latitude", "|latitude|lat|y|"},
    {"longitude", "Longitude", "|longitude|lon|lng|long|x|"},
    {"venue", "Building", "|venue|building|hall|address|"},
    {"online", "Held online", "|online|virtual|"},
    {"series", "Series", "|series|seriesname|process|seriesid|"},
    {"organizers", "Organizers",
     "|organizers|organisers|organizer|organiser|organizedby|organisedby|hosts|host|"},
    {"speaker", "Speaker", "|speaker|speakername|person|author|by|who|"},
    {"role", "Speaker’s role", "|role|position|function|office|jobtitle|speakerrole|"},
    {"organization", "Speaker’s organization",
     "|organization|organisation|affiliation|institution|org|agency|employer|"},
    {"speaker-country", "Speaker’s country",
     "|speakercountry|countryofspeaker|speakerscountry|nationality|country|"},
    {"topics", "Topics",
     "|topics|topic|themes|theme|tags|tag|keywords|keyword|category|categories|subjects|"},
    {"mentions", "Countries spoken of",
     "|mentions|mentionedcountries|countriesmentioned|countriesspokenof|"},
    {"summary", "Text",
     "|summary|text|description|abstract|statement|quote|content|notes|body|details|about|"},
    {"source-title", "Title of the source", "|sourcetitle|source|reference|citation|"},
    {"source-url", "Address of the source",
     "|sourceurl|url|link|href|web|website|sourcelink|www|sourceaddress|source|"},
    {"publisher", "Publisher of the source", "|publisher|sourcepublisher|"},
    {"language", "Language of the source", "|language|sourcelanguage|lang|"},
}};

using Looks = std::function<bool(const std::string&)>;

// Whether nearly all of the first cells that are not empty look like it.
bool looks_like(const Table& table, std::size_t column, const Looks& looks) {
  constexpr std::size_t looked_at = 100;
  std::size_t filled = 0;
  std::size_t fitting = 0;
  for (const TableRow& row : table.rows) {
    const std::string cell = clean_cell(row.cells[column]);
    if (cell.empty()) continue;
    if (looks(cell)) ++fitting;
    if (++filled == looked_at) break;
  }
  return filled > 0 && fitting * 5 >= filled * 4;
}

bool is_address(const std::string& cell) {
  return cell.starts_with("https://") || cell.starts_with("http://");
}

}  // namespace

std::string_view id_of(ColumnRole role) {
  return words_of_roles[static_cast<std::size_t>(role)].id;
}

std::string_view name_of(ColumnRole role) {
  return words_of_roles[static_cast<std::size_t>(role)].name;
}

std::optional<ColumnRole> column_role_from_id(std::string_view id) {
  for (std::size_t i = 0; i < words_of_roles.size(); ++i) {
    if (words_of_roles[i].id == id) return static_cast<ColumnRole>(i);
  }
  return std::nullopt;
}

std::vector<ColumnRole> guess_roles(const Table& table, const CountryNames& countries) {
  std::vector<ColumnRole> roles(table.names.size(), ColumnRole::none);
  const auto is_free = [&](ColumnRole role) {
    return std::ranges::find(roles, role) == roles.end();
  };
  const auto fits = [&](ColumnRole role, std::size_t column, const std::string& name) {
    if (!is_free(role)) return false;
    if (role == ColumnRole::country && name == "|host|") {
      return looks_like(table, column,
                        [&](const std::string& cell) { return !countries.find(cell).empty(); });
    }
    // A type is often one of another kind: "workshop".
    if (name == "|type|") {
      return looks_like(table, column, [](const std::string& cell) {
        std::string said;
        return row_kind_from_cell(cell, said).has_value();
      });
    }
    const bool bare_source = name == "|source|";
    if (bare_source && (role == ColumnRole::source_title || role == ColumnRole::source_url)) {
      return looks_like(table, column, is_address) == (role == ColumnRole::source_url);
    }
    // Our own export leads to Rostrum there, not to where it was read.
    if (role == ColumnRole::source_url && name == "|link|") {
      return !looks_like(table, column,
                         [](const std::string& cell) { return cell.contains("#sel="); });
    }
    return true;
  };
  // The surest names of all roles before any other, so that "place" does not take what "city" is.
  for (const bool surest : {true, false}) {
    for (std::size_t column = 0; column < roles.size(); ++column) {
      std::string name = fold(table.names[column]);
      std::erase(name, ' ');
      name = '|' + name + '|';
      for (std::size_t i = 1; i < words_of_roles.size() && roles[column] == ColumnRole::none; ++i) {
        const std::string_view columns = words_of_roles[i].columns;
        const bool named =
            surest ? columns.starts_with(name) : columns.find(name) != std::string_view::npos;
        if (named && fits(static_cast<ColumnRole>(i), column, name)) {
          roles[column] = static_cast<ColumnRole>(i);
        }
      }
    }
  }
  const auto guess = [&](ColumnRole role, const Looks& looks) {
    for (std::size_t column = 0; column < roles.size() && is_free(role); ++column) {
      if (roles[column] == ColumnRole::none && looks_like(table, column, looks)) {
        roles[column] = role;
      }
    }
  };
  guess(ColumnRole::date, [](const std::string& cell) {
    return cell.size() > 3 && date_from_cell(cell).has_value();
  });
  // Two letters are a code where the column's name says so; else "no" would be Norway.
  guess(ColumnRole::country,
        [&](const std::string& cell) { return cell.size() > 2 && !countries.find(cell).empty(); });
  guess(ColumnRole::source_url, is_address);
  // A conference is the title where nothing else is, unless its rows are what was said at it.
  if (is_free(ColumnRole::title) && is_free(ColumnRole::forum)) {
    guess(ColumnRole::title, [](const std::string& cell) {
      return cell.size() > 3 && !number_from_cell(cell) && !is_address(cell);
    });
  }
  return roles;
}

}  // namespace rostrum

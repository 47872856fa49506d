#include "engine/intake/column_role.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "engine/intake/cell_values.hpp"
#include "engine/intake/record_kind.hpp"
#include "engine/search/fold.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

struct RoleWords {
  std::string_view id;
  Plain name;
  // Names of columns in use, folded and without blanks, bars around; the surest one first.
  std::string_view columns;
};

// In the order of ColumnRole.
constexpr std::array<RoleWords, column_role_count> words_of_roles = {{
    {"none", msg::file_role_none, ""},
    {"title", msg::file_role_title,
     "|title|name|event|eventname|eventtitle|headline|subject|heading|"},
    {"date", msg::file_role_date,
     "|date|start|startdate|begin|from|when|day|datestart|eventdate|dtstart|datefrom|year|"},
    {"end", msg::file_role_end, "|end|enddate|to|until|dateend|finish|dtend|dateto|"},
    {"kind", msg::file_role_kind, "|kind|recordkind|recordtype|record|type|"},
    {"type", msg::file_role_type, "|type|statementkind|outcomekind|"},
    {"id", msg::file_role_id, "|id|identifier|recordid|key|"},
    {"forum", msg::file_role_forum, "|forumid|forum|conference|meeting|parent|eventid|"},
    {"forum-title", msg::file_role_forum_title, "|forumtitle|forum|"},
    {"city", msg::file_role_city, "|city|town|place|placename|location|hostcity|municipality|"},
    {"country", msg::file_role_country,
     "|host|hostcountry|country|countrycode|countryname|nation|iso|iso3|iso2|placecountry|"},
    {"latitude", msg::file_role_latitude, "|latitude|lat|y|"},
    {"longitude", msg::file_role_longitude, "|longitude|lon|lng|long|x|"},
    {"venue", msg::file_role_venue, "|venue|building|hall|address|"},
    {"online", msg::file_role_online, "|online|virtual|"},
    {"series", msg::file_role_series, "|series|seriesname|process|seriesid|"},
    {"organizers", msg::file_role_organizers,
     "|organizers|organisers|organizer|organiser|organizedby|organisedby|hosts|host|"},
    {"speaker", msg::file_role_speaker, "|speaker|speakername|person|author|by|who|"},
    {"role", msg::file_role_role, "|role|position|function|office|jobtitle|speakerrole|"},
    {"organization", msg::file_role_organization,
     "|organization|organisation|affiliation|institution|org|agency|employer|"},
    {"speaker-country", msg::file_role_speaker_country,
     "|speakercountry|countryofspeaker|speakerscountry|nationality|country|"},
    {"topics", msg::file_role_topics,
     "|topics|topic|themes|theme|tags|tag|keywords|keyword|category|categories|subjects|"},
    {"mentions", msg::file_role_mentions,
     "|mentions|mentionedcountries|countriesmentioned|countriesspokenof|"},
    {"summary", msg::file_role_summary,
     "|summary|text|description|abstract|statement|quote|content|notes|body|details|about|"},
    {"source-title", msg::file_role_source_title, "|sourcetitle|source|reference|citation|"},
    {"source-url", msg::file_role_source_url,
     "|sourceurl|url|link|href|web|website|sourcelink|www|sourceaddress|source|"},
    {"publisher", msg::file_role_publisher, "|publisher|sourcepublisher|"},
    {"language", msg::file_role_language, "|language|sourcelanguage|lang|"},
}};

using Predicate = std::function<bool(std::string_view)>;

// Whether nearly all of the first cells that are not empty look like it.
bool mostly_matches(const Table& table, std::size_t column, const Predicate& predicate) {
  constexpr std::size_t looked_at = 100;
  std::size_t filled = 0;
  std::size_t fitting = 0;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string_view cell = table.cell(row, column);
    if (cell.empty()) continue;
    if (predicate(cell)) ++fitting;
    if (++filled == looked_at) break;
  }
  return filled > 0 && fitting * 5 >= filled * 4;
}

bool is_address(std::string_view cell) {
  return cell.starts_with("https://") || cell.starts_with("http://");
}

}  // namespace

std::string_view id_of(ColumnRole role) {
  return words_of_roles[static_cast<std::size_t>(role)].id;
}

Plain name_of(ColumnRole role) {
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
      return mostly_matches(table, column,
                            [&](std::string_view cell) { return !countries.find(cell).empty(); });
    }
    // A type is often one of another kind: "workshop".
    if (name == "|type|") {
      return mostly_matches(table, column, [](std::string_view cell) {
        std::string kind_id;
        return row_kind_from_cell(cell, kind_id).has_value();
      });
    }
    const bool bare_source = name == "|source|";
    if (bare_source && (role == ColumnRole::source_title || role == ColumnRole::source_url)) {
      return mostly_matches(table, column, is_address) == (role == ColumnRole::source_url);
    }
    // Our own export leads to Rostrum there, not to where it was read.
    if (role == ColumnRole::source_url && name == "|link|") {
      return !mostly_matches(table, column,
                             [](std::string_view cell) { return cell.contains("#sel="); });
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
  const auto guess = [&](ColumnRole role, const Predicate& predicate) {
    for (std::size_t column = 0; column < roles.size() && is_free(role); ++column) {
      if (roles[column] == ColumnRole::none && mostly_matches(table, column, predicate)) {
        roles[column] = role;
      }
    }
  };
  guess(ColumnRole::date,
        [](std::string_view cell) { return cell.size() > 3 && date_from_cell(cell).has_value(); });
  // Two letters are a code where the column's name says so; else "no" would be Norway.
  guess(ColumnRole::country,
        [&](std::string_view cell) { return cell.size() > 2 && !countries.find(cell).empty(); });
  guess(ColumnRole::source_url, is_address);
  // A conference is the title where nothing else is, unless its rows are what was kind_id at it.
  if (is_free(ColumnRole::title) && is_free(ColumnRole::forum)) {
    guess(ColumnRole::title, [](std::string_view cell) {
      return cell.size() > 3 && !number_from_cell(cell) && !is_address(cell);
    });
  }
  return roles;
}

}  // namespace rostrum

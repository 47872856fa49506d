// A small dataset of texts that break careless writers of files: quotes, separators, breaks,
// formulas, braces, backslashes, emoji, Arabic. Made past the loader, which refuses some of them.
#pragma once

#include <string>
#include <vector>

#include "engine/model/dataset.hpp"

namespace rostrum::test {

inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      R"(He said "no", and left)",
      "=cmd|' /C calc'!A0",
      "'=already guarded",
      "''=twice",
      "-1+1",
      "@SUM(A1)",
      "+971 4",
      "first line\nsecond line",
      "one\r\ntwo",
      "\ttab",
      "a;b,c:d",
      R"(C:\temp\new {and} }odd{ $5 & 100% #1 a_b ~x ^y)",
      "🕊 peace 👩‍👩‍👧",
      "منتدى الأمن الدولي",
      "END:VCALENDAR",
      "ER  - ",
      "</script><b>bold</b>",
      "عربي, \"with\" mixed\\n text; and a long tail that goes on past seventy-five octets "
      "🕊🕊🕊🕊🕊",
  };
  return texts;
}

// Forum i has text i as its title, summary, role, source and outcome.
inline Dataset hostile_dataset() {
  DatasetTables tables;
  tables.version = "2026.11.22";
  tables.groups.push_back({"group", "Group"});
  tables.topics.push_back({"topic", "Topic, \"quoted\"; and more", "Definition", GroupId{0}});
  tables.countries.push_back({"KWT", "Kuwait", Region::asia});
  Series series;
  series.id = "series";
  series.name = "Series";
  tables.series.push_back(series);
  tables.places.push_back(
      {.city = "Kuwait City", .country = CountryId{0}, .point = GeoPoint{-29.37, -47.98}});
  const std::vector<std::string>& texts = hostile_texts();
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const std::string& text = texts[i];
    tables.people.push_back({"person-" + std::to_string(i), text, {}, {}});
    Forum forum;
    forum.id = "forum-" + std::string(i < 10 ? "0" : "") + std::to_string(i);
    forum.title = text;
    forum.short_title = text;
    forum.date = {.earliest = day_from_civil({2024, 11, 4}),
                  .latest = day_from_civil({2024, 11, 4})};
    forum.place = PlaceId{0};
    forum.topics = {TopicId{0}};
    forum.summary = text;
    forum.sources.push_back({.url = "https://example.org/a?b=1,2&c=%20d",
                             .title = text,
                             .translation = {},
                             .publisher = text,
                             .date = {},
                             .language = {},
                             .via = {}});
    forum.first_statement = i;
    forum.statement_count = 1;
    forum.first_outcome = i;
    forum.outcome_count = 1;
    Statement statement;
    statement.id = forum.id + ".statement";
    statement.forum = ForumId{i};
    statement.speaker = PersonId{i};
    statement.role = text;
    statement.date = forum.date;
    statement.topics = {TopicId{0}};
    statement.mentions = {CountryId{0}};
    statement.summary = text;
    Outcome outcome;
    outcome.id = forum.id + ".outcome-1";
    outcome.forum = ForumId{i};
    outcome.title = text;
    outcome.summary = text;
    tables.forums.push_back(forum);
    tables.statements.push_back(statement);
    tables.outcomes.push_back(outcome);
  }
  return Dataset(std::move(tables));
}

}  // namespace rostrum::test

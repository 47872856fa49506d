#include <array>

#include "engine/base/decimal.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/model/date_span.hpp"
#include "engine/text/place_text.hpp"

namespace rostrum {

namespace {

constexpr std::string_view between = "; ";
constexpr std::string_view line_end = "\r\n";

constexpr std::array columns = {
    "kind",
    "type",
    "id",
    "forum_id",
    "forum",
    "title",
    "summary",
    "who",
    "role",
    "organization",
    "country",
    "date",
    "date_from",
    "date_to",
    "date_precision",
    "place",
    "city",
    "host",
    "lat",
    "lon",
    "online",
    "series",
    "topics",
    "mentions",
    "source_title",
    "source_publisher",
    "source_date",
    "source_url",
    "link",
};

class Rows {
 public:
  explicit Rows(const Excerpt& excerpt) : excerpt_(excerpt) {
    for (const char* name : columns)
      cell(name);
    end();
  }

  void cell(std::string_view text) {
    constexpr std::string_view formula = "=+-@\t\r\n";
    if (!first_) text_ += ',';
    first_ = false;
    const std::size_t start = text.find_first_not_of('\'');
    const bool guarded =
        start != std::string_view::npos && formula.find(text[start]) != std::string_view::npos;
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                        text.starts_with(' ') || text.ends_with(' ');
    if (quoted) text_ += '"';
    if (guarded) text_ += '\'';
    for (const char c : text) {
      if (c == '"') text_ += '"';
      text_ += c;
    }
    if (quoted) text_ += '"';
  }

  // A number is no formula, whatever its sign.
  void number(double value) {
    constexpr int max_digits = 7;  // a centimetre on the ground
    text_ += ',';
    text_ += text_from_decimal(value, max_digits);
  }

  void date(const DateSpan& span) {
    constexpr std::array precisions = {"year", "month", "day"};
    cell(text_from_date_span(span));
    cell(span.has_open_start() ? std::string() : text_from_day(span.earliest));
    cell(span.has_open_end() ? std::string() : text_from_day(span.latest));
    cell(precisions[static_cast<std::size_t>(std::min(span.start_precision, span.end_precision))]);
  }

  // Where the forum was, for each of its records.
  void place(const Dataset& dataset, const Forum& forum) {
    cell(place_text(excerpt_.language, dataset, forum));
    const Place* place = forum.place ? &dataset[*forum.place] : nullptr;
    cell(place != nullptr ? place->city : std::string());
    cell(place != nullptr && place->country ? dataset[*place->country].name : std::string());
    if (place != nullptr && place->point) {
      number(place->point->lat);
      number(place->point->lon);
    } else {
      cell("");
      cell("");
    }
    cell(forum.online ? "yes" : "no");
    cell(dataset[forum.series].name);
  }

  void source(const Forum& forum, std::size_t index) {
    const Source none;
    const Source& source = index < forum.sources.size() ? forum.sources[index] : none;
    cell(source.title);
    cell(source.publisher);
    cell(source.date ? text_from_date_span(*source.date) : std::string());
    cell(source.url);
  }

  void link(const std::string& id) {
    cell(record_link(excerpt_.dataset, excerpt_.base_url, id));
    end();
  }

  std::string take() && { return std::move(text_); }

 private:
  void end() {
    text_ += line_end;
    first_ = true;
  }

  const Excerpt& excerpt_;
  std::string text_ = "\xEF\xBB\xBF";
  bool first_ = true;
};

template <typename StrongId>
std::string names_in_cell(const Dataset& dataset, const std::vector<StrongId>& ids) {
  std::string list;
  for (const StrongId id : ids)
    append_item(list, dataset[id].name, between);
  return list;
}

void add_record_row(Rows& rows, const Dataset& dataset, const RecordId& record) {
  const Forum& forum = dataset[forum_of(dataset, record)];
  const auto begin = [&](std::string_view kind, std::string_view type, std::string_view id,
                         std::string_view title, std::string_view summary) {
    for (const std::string_view text : {kind, type, id, std::string_view(forum.id),
                                        std::string_view(forum.title), title, summary})
      rows.cell(text);
  };
  if (const auto* id = std::get_if<StatementId>(&record)) {
    const Statement& said = dataset[*id];
    begin("statement", id_of(said.kind), said.id, "", said.summary);
    rows.cell(said.speaker ? dataset[*said.speaker].name : std::string());
    rows.cell(said.role);
    rows.cell(said.organization ? dataset[*said.organization].name : std::string());
    rows.cell(said.country ? dataset[*said.country].name : std::string());
    rows.date(said.date);
    rows.place(dataset, forum);
    rows.cell(names_in_cell(dataset, said.topics));
    rows.cell(names_in_cell(dataset, said.mentions));
    rows.source(forum, said.source);
    rows.link(said.id);
    return;
  }
  const auto* id = std::get_if<OutcomeId>(&record);
  const Outcome* agreed = id != nullptr ? &dataset[*id] : nullptr;
  if (agreed != nullptr) {
    begin("outcome", id_of(agreed->kind), agreed->id, agreed->title, agreed->summary);
    rows.cell("");
  } else {
    begin("forum", "", forum.id, forum.title, forum.summary);
    rows.cell(names_in_cell(dataset, forum.convenors));
  }
  rows.cell("");
  rows.cell(names_in_cell(dataset, forum.organizers));
  rows.cell("");
  rows.date(forum.date);
  rows.place(dataset, forum);
  rows.cell(names_in_cell(dataset, agreed != nullptr ? agreed->topics : forum.topics));
  rows.cell("");
  rows.source(forum, agreed != nullptr ? agreed->source : 0);
  rows.link(agreed != nullptr ? agreed->id : forum.id);
}

}  // namespace

std::string csv_text(const Excerpt& excerpt) {
  Rows rows(excerpt);
  // A basket has what was put in, in its order.
  if (!excerpt.order.empty()) {
    for (const RecordId& record : excerpt.order)
      add_record_row(rows, excerpt.dataset, record);
    return std::move(rows).take();
  }
  // A row of each forum that counts as found, so that the rows are as many as the numbers say.
  for (const ResultEntry& entry : excerpt.entries) {
    add_record_row(rows, excerpt.dataset, entry.forum);
    for (const StatementId id : entry.statements)
      add_record_row(rows, excerpt.dataset, id);
    for (const OutcomeId id : entry.outcomes)
      add_record_row(rows, excerpt.dataset, id);
  }
  return std::move(rows).take();
}

}  // namespace rostrum

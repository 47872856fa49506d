#include "engine/link/view_field.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/link/field_codec.hpp"
#include "engine/link/percent.hpp"
#include "engine/view/search_text.hpp"
#include "messages/link.hpp"

namespace rostrum {

namespace {

using msg::LinkPart;

constexpr int highest_grammar = 1'000'000;
constexpr std::size_t shown_value_characters = 40;

struct BordersWords {
  static constexpr std::string_view yes = "borders";
  static constexpr std::string_view no = "points";
};
struct ContrastWords {
  static constexpr std::string_view yes = "more";
  static constexpr std::string_view no = "usual";
};
struct OnOffWords {
  static constexpr std::string_view yes = "on";
  static constexpr std::string_view no = "off";
};
struct DigitWords {
  static constexpr std::string_view yes = "1";
  static constexpr std::string_view no = "0";
};

// The member of a view at the end of the path, of the view's constness.
// What a field has that an address does not name; made once, as every field is held against it.
const View& usual_view() {
  static const View usual;
  return usual;
}

template <auto... path>
constexpr auto& at(auto& view) {
  return (view.*....*path);
}

// A row whose field is a member of the view.
template <typename Codec, auto... path>
constexpr ViewField row(ViewField field) {
  field.text = [](const ViewField&, const View& view) {
    const View& usual = usual_view();
    if (at<path...>(view) == at<path...>(usual)) return std::string();
    const auto& value = at<path...>(view);
    const std::string text = Codec::text(value, view);
    // What is out of range may be brought to the default.
    return text == Codec::text(at<path...>(usual), usual) ? std::string() : text;
  };
  field.read = [](const ViewField&, View& view, std::string_view raw, std::vector<Notice>&) {
    // Programs that links pass through may escape what needs no escape: "at=40%2C50%2C3".
    const auto plain = percent_decoded(raw);
    if (!plain) return false;
    auto value = Codec::value(*plain);
    if (!value) return false;
    at<path...>(view) = *std::move(value);
    return true;
  };
  field.reset = [](const ViewField&, View& view) {
    const View& usual = usual_view();
    at<path...>(view) = at<path...>(usual);
  };
  field.equal = [](const ViewField&, const View& a, const View& b) {
    return at<path...>(a) == at<path...>(b);
  };
  field.value = [](const ViewField&, const View& view) {
    return Codec::page(at<path...>(view), view);
  };
  if constexpr (requires { Codec::values; }) {
    field.values = Codec::values;
    field.chosen = [](const ViewField&, const View& view) {
      return Codec::index(at<path...>(view));
    };
  }
  return field;
}

// Its number; the first one is not written.
constexpr ViewField grammar_row(std::string_view key) {
  return {.key = key,
          .part = LinkPart::version,
          .text = [](const ViewField&, const View&) { return std::string(); },
          // A newer program's link is read as far as this one can.
          .read =
              [](const ViewField&, View&, std::string_view raw, std::vector<Notice>& notices) {
                const auto plain = percent_decoded(raw);
                const auto grammar =
                    plain ? whole_from_text(*plain, 1, highest_grammar) : std::nullopt;
                if (grammar && *grammar > address_grammar) {
                  notices.push_back({msg::link_newer});
                }
                return grammar.has_value();
              },
          .reset = [](const ViewField&, View&) {},
          .equal = [](const ViewField&, const View&, const View&) { return true; },
          .value = [](const ViewField&, const View&) { return FieldValue{}; }};
}

constexpr ViewField search_row(ViewField field) {
  field.text = [](const ViewField&, const View& view) { return text_from_search(view.query.text); };
  field.read = [](const ViewField&, View& view, std::string_view raw,
                  std::vector<Notice>& notices) { return read_search(view, raw, notices); };
  field.reset = [](const ViewField&, View& view) { view.query.text.clear(); };
  field.equal = [](const ViewField&, const View& a, const View& b) {
    return a.query.text == b.query.text;
  };
  field.value = [](const ViewField&, const View& view) {
    return view.query.text.empty() ? FieldValue{} : FieldValue{view.query.text};
  };
  return field;
}

FieldValue list_value(const std::vector<std::string>& ids) {
  FieldValue::List list;
  for (const std::string& id : ids)
    list.push_back({id});
  return {std::move(list)};
}

FieldValue choice_value(const FacetChoice& choice) {
  FieldValue::Object value;
  if (!choice.include.empty()) value.push_back({"include", list_value(choice.include)});
  if (!choice.exclude.empty()) value.push_back({"exclude", list_value(choice.exclude)});
  return value.empty() ? FieldValue{} : FieldValue{std::move(value)};
}

constexpr ViewField facet_row(Facet facet) {
  return {.key = key_of(facet),
          .name = key_of(facet),
          .history = HistoryWrite::push,
          .when_too_long = WhenTooLong::goes,
          .facet = facet,
          .text = [](const ViewField& self,
                     const View& view) { return text_from_choice(view.query[*self.facet]); },
          .read =
              [](const ViewField& self, View& view, std::string_view raw,
                 std::vector<Notice>& notices) {
                read_choice(*self.facet, view.query[*self.facet], raw, notices);
                return true;
              },
          .reset = [](const ViewField& self, View& view) { view.query[*self.facet] = {}; },
          .equal = [](const ViewField& self, const View& a,
                      const View& b) { return a.query[*self.facet] == b.query[*self.facet]; },
          .value = [](const ViewField& self,
                      const View& view) { return choice_value(view.query[*self.facet]); }};
}

constexpr ViewField compare_row(ViewField field) {
  field.text = [](const ViewField&, const View& view) { return text_from_compared(view.compare); };
  field.read = [](const ViewField&, View& view, std::string_view raw,
                  std::vector<Notice>& notices) {
    return read_compared(view.compare, raw, notices);
  };
  field.reset = [](const ViewField&, View& view) { view.compare.clear(); };
  field.equal = [](const ViewField&, const View& a, const View& b) {
    return a.compare == b.compare;
  };
  field.value = [](const ViewField&, const View& view) {
    return view.compare.empty() ? FieldValue{} : list_value(view.compare);
  };
  return field;
}

FieldValue basket_value(const Basket& basket) {
  FieldValue::List list;
  for (const BasketEntry& entry : basket.entries()) {
    FieldValue::Object object{{"id", {entry.id}}};
    if (!entry.note.empty()) object.push_back({"note", {entry.note}});
    list.push_back({std::move(object)});
  }
  return list.empty() ? FieldValue{} : FieldValue{std::move(list)};
}

constexpr ViewField basket_row(ViewField field) {
  field.text = [](const ViewField&, const View& view) { return text_from_basket(view.basket); };
  field.read = [](const ViewField&, View& view, std::string_view raw,
                  std::vector<Notice>& notices) { return read_basket(view.basket, raw, notices); };
  field.reset = [](const ViewField&, View& view) { view.basket.clear(); };
  field.equal = [](const ViewField&, const View& a, const View& b) { return a.basket == b.basket; };
  field.value = [](const ViewField&, const View& view) { return basket_value(view.basket); };
  return field;
}

constexpr ViewField columns_row(ViewField field) {
  field.text = [](const ViewField&, const View& view) { return text_from_columns(view.columns); };
  field.read = [](const ViewField&, View& view, std::string_view raw,
                  std::vector<Notice>& notices) {
    read_columns(view.columns, raw, notices);
    return true;
  };
  field.reset = [](const ViewField&, View& view) { view.columns = {}; };
  field.equal = [](const ViewField&, const View& a, const View& b) {
    return a.columns == b.columns;
  };
  field.value = [](const ViewField&, const View& view) {
    FieldValue::Object value;
    const auto add = [&](std::string_view name, ColumnSet set) {
      std::vector<std::string> ids;
      for (const TableColumn column : all_values<TableColumn>()) {
        if (set.has(column)) ids.emplace_back(id_of(column));
      }
      if (!ids.empty()) value.push_back({name, list_value(ids)});
    };
    add("shown", view.columns.shown);
    add("hidden", view.columns.hidden);
    return value.empty() ? FieldValue{} : FieldValue{std::move(value)};
  };
  return field;
}

const std::string* kept_under(const View& view, std::string_view key) {
  const auto kept =
      std::ranges::find(view.unknown, key, &std::pair<std::string, std::string>::first);
  return kept != view.unknown.end() ? &kept->second : nullptr;
}

void drop_kept(View& view, std::string_view key) {
  std::erase_if(view.unknown, [&](const auto& kept) { return kept.first == key; });
}

constexpr ViewField reserved_row(std::string_view key) {
  return {.key = key,
          .when_too_long = WhenTooLong::goes,
          .reserved = true,
          .text =
              [](const ViewField& self, const View& view) {
                const std::string* kept = kept_under(view, self.key);
                return kept != nullptr ? escaped_as_it_is(*kept, false) : std::string();
              },
          // Of a key given twice the later value holds, as for keys that are understood.
          .read =
              [](const ViewField& self, View& view, std::string_view raw, std::vector<Notice>&) {
                drop_kept(view, self.key);
                view.unknown.emplace_back(std::string(self.key), escaped_as_it_is(raw, false));
                return true;
              },
          .reset = [](const ViewField& self, View& view) { drop_kept(view, self.key); },
          .equal =
              [](const ViewField& self, const View& a, const View& b) {
                const std::string* of_a = kept_under(a, self.key);
                const std::string* of_b = kept_under(b, self.key);
                return of_a == of_b || (of_a != nullptr && of_b != nullptr && *of_a == *of_b);
              },
          .value = [](const ViewField&, const View&) { return FieldValue{}; }};
}

constexpr HistoryWrite push = HistoryWrite::push;
constexpr HistoryWrite replace = HistoryWrite::replace;
constexpr WhenTooLong goes = WhenTooLong::goes;

// What is asked first, then where a reader looks, then how it is shown. Two facets stand before the
// period, the others after it.
constexpr std::array before_facets = {
    grammar_row("v"),
    search_row({.key = search_text_key,
                .name = "text",
                .part = LinkPart::text,
                .when_too_long = WhenTooLong::stays}),
};

constexpr std::size_t facets_before_period = 2;

constexpr ViewField period_row = row<PeriodCodec, &View::query, &Query::time>(
    {.key = "time", .name = "time", .part = LinkPart::period, .history = push});

constexpr std::array after_facets = {
    row<TimeMatchCodec, &View::query, &Query::time_match>(
        {.key = "dates", .name = "dates", .part = LinkPart::dates, .history = push}),
    row<AreaCodec, &View::query, &Query::area>({.key = "area",
                                                .name = "area",
                                                .part = LinkPart::area,
                                                .history = push,
                                                .when_too_long = goes}),
    row<LassoCodec, &View::query, &Query::lasso>({.key = "lasso",
                                                  .name = "lasso",
                                                  .part = LinkPart::area,
                                                  .history = push,
                                                  .when_too_long = goes}),
    row<PositionCodec, &View::position>(
        {.key = "at", .name = "position", .part = LinkPart::place, .history = replace}),
    row<WordCodec<Projection>, &View::projection>(
        {.key = "projection", .name = "projection", .part = LinkPart::projection, .history = push}),
    row<SwitchCodec<BordersWords>, &View::borders>(
        {.key = "land", .name = "borders", .part = LinkPart::borders, .history = push}),
    row<WindowCodec, &View::window>(
        {.key = "window", .name = "window", .part = LinkPart::window, .history = replace}),
    row<IdCodec, &View::selection>({.key = selection_key,
                                    .name = "selection",
                                    .part = LinkPart::record,
                                    .history = push,
                                    .when_too_long = WhenTooLong::goes_last}),
    row<WordCodec<ListKind>, &View::list>({.key = "list",
                                           .name = "list",
                                           .part = LinkPart::list,
                                           .history = push,
                                           .when_too_long = goes}),
    row<WordCodec<ListForm>, &View::form>({.key = "form",
                                           .name = "form",
                                           .part = LinkPart::form,
                                           .history = push,
                                           .when_too_long = goes}),
    row<TableSortCodec, &View::sort>({.key = "sort",
                                      .name = "sort",
                                      .part = LinkPart::sort,
                                      .history = push,
                                      .when_too_long = goes}),
    columns_row({.key = "columns",
                 .name = "columns",
                 .part = LinkPart::columns,
                 .history = push,
                 .when_too_long = goes}),
    row<WordCodec<CountUnit>, &View::count>({.key = "count",
                                             .name = "count",
                                             .part = LinkPart::count,
                                             .history = push,
                                             .when_too_long = goes}),
    row<WordCodec<MapMeasure>, &View::measure>(
        {.key = "measure", .name = "measure", .part = LinkPart::measure, .history = push}),
    row<IdCodec, &View::measure_topic>({.key = "about",
                                        .name = "measureTopic",
                                        .part = LinkPart::topic,
                                        .history = push,
                                        .when_too_long = goes}),
    row<WordCodec<MapArcs>, &View::arcs>(
        {.key = "arcs", .name = "arcs", .part = LinkPart::arcs, .history = push}),
    row<WordCodec<LaneBy>, &View::lanes>(
        {.key = "lanes", .name = "lanes", .part = LinkPart::lanes, .history = push}),
    row<WordCodec<LaneOrder>, &View::lane_order>(
        {.key = "order", .name = "laneOrder", .part = LinkPart::order, .history = push}),
    row<WordCodec<PlayMode>, &View::play_mode>({.key = "play",
                                                .name = "playMode",
                                                .part = LinkPart::play,
                                                .history = replace,
                                                .keeps_playing = true}),
    row<NumberCodec<View::min_play_speed, View::max_play_speed>, &View::play_speed>(
        {.key = "speed", .name = "playSpeed", .part = LinkPart::speed, .history = replace}),
    row<WordCodec<Screen>, &View::screen>(
        {.key = "screen", .name = "screen", .part = LinkPart::screen, .history = push}),
    compare_row({.key = "compare",
                 .name = "compare",
                 .part = LinkPart::compare,
                 .history = push,
                 .when_too_long = goes}),
    basket_row({.key = "basket",
                .name = "basket",
                .part = LinkPart::basket,
                .history = push,
                .when_too_long = goes}),
    row<IdCodec, &View::said_topic>({.key = "said",
                                     .name = "saidTopic",
                                     .part = LinkPart::said,
                                     .history = push,
                                     .when_too_long = goes}),
    row<WordCodec<PictureShape>, &View::picture_shape>({.key = "picture",
                                                        .name = "picture",
                                                        .part = LinkPart::picture,
                                                        .history = replace,
                                                        .when_too_long = goes}),
    row<IdCodec, &View::tour>({.key = "tour",
                               .name = "tour",
                               .part = LinkPart::tour,
                               .history = push,
                               .when_too_long = goes}),
    row<NumberCodec<1, View::max_tour_step>, &View::tour_step>({.key = "step",
                                                                .name = "tourStep",
                                                                .part = LinkPart::step,
                                                                .history = push,
                                                                .when_too_long = goes}),
    row<WordCodec<Tab>, &View::tab>(
        {.key = "tab", .name = "tab", .part = LinkPart::tab, .history = replace}),
    row<WordCodec<Appearance>, &View::reading, &ReadingSettings::appearance>(
        {.key = "theme", .name = "appearance", .part = LinkPart::theme, .history = replace}),
    row<LanguageCodec, &View::reading, &ReadingSettings::language>({.key = "lang",
                                                                    .name = "language",
                                                                    .part = LinkPart::language,
                                                                    .history = replace,
                                                                    .when_too_long = goes}),
    row<NumberCodec<ReadingSettings::min_text_percent, ReadingSettings::max_text_percent>,
        &View::reading, &ReadingSettings::text_percent>(
        {.key = "size", .name = "textPercent", .part = LinkPart::size, .history = replace}),
    row<NumberCodec<ReadingSettings::min_split_percent, ReadingSettings::max_split_percent>,
        &View::reading, &ReadingSettings::split_percent>(
        {.key = "split", .name = "splitPercent", .part = LinkPart::split, .history = replace}),
    row<SwitchCodec<ContrastWords>, &View::reading, &ReadingSettings::more_contrast>(
        {.key = "contrast",
         .name = "contrast",
         .part = LinkPart::contrast,
         .history = replace,
         .when_too_long = goes}),
    row<SwitchCodec<OnOffWords>, &View::reading, &ReadingSettings::single_keys>(
        {.key = "keys", .name = "singleKeys", .part = LinkPart::keys, .history = replace}),
    row<SwitchCodec<DigitWords>, &View::reading, &ReadingSettings::embed>(
        {.key = "embed", .name = "embed", .part = LinkPart::frame, .history = replace}),
    row<SwitchCodec<DigitWords>, &View::reading, &ReadingSettings::kiosk>({.key = "kiosk",
                                                                           .name = "kiosk",
                                                                           .part = LinkPart::kiosk,
                                                                           .history = replace,
                                                                           .when_too_long = goes}),
    reserved_row("face"),
    row<VersionCodec, &View::dataset_version>({.key = "ds",
                                               .name = "datasetVersion",
                                               .part = LinkPart::dataset,
                                               .history = replace,
                                               .when_too_long = goes}),
};

constexpr std::size_t field_count = before_facets.size() + facet_count + 1 + after_facets.size();

constexpr std::array<ViewField, field_count> in_their_order() {
  std::array<ViewField, field_count> fields;
  std::size_t count = 0;
  const auto append = [&](const ViewField& field) { fields[count++] = field; };
  for (const ViewField& field : before_facets)
    append(field);
  for (std::size_t i = 0; i < facet_count; ++i) {
    if (i == facets_before_period) append(period_row);
    append(facet_row(facets_in_links[i]));
  }
  for (const ViewField& field : after_facets)
    append(field);
  return fields;
}

constexpr std::array fields = in_their_order();

}  // namespace

std::span<const ViewField> view_fields() {
  return fields;
}

const ViewField* field_from_key(std::string_view key) {
  const auto field = std::ranges::find(fields, key, &ViewField::key);
  return field != fields.end() ? &*field : nullptr;
}

const ViewField* migrated_field(Spelling part) {
  return field_from_key(migrated(part).key);
}

std::string shown_value(std::string_view raw) {
  return shortened(percent_decoded(raw).value_or(escaped_as_it_is(raw, false)),
                   shown_value_characters);
}

}  // namespace rostrum

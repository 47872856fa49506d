#include "engine/link/field_codec.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/base/ascii.hpp"
#include "engine/base/decimal.hpp"
#include "engine/base/language_tag.hpp"
#include "engine/geo/lasso.hpp"
#include "engine/link/address.hpp"
#include "engine/link/map_text.hpp"
#include "engine/link/percent.hpp"
#include "engine/link/period_text.hpp"
#include "engine/model/date_span.hpp"
#include "engine/model/version_name.hpp"
#include "engine/view/search_text.hpp"
#include "messages/link.hpp"

namespace rostrum {

namespace {

bool is_writable(const std::string& id) {
  return !id.empty() && is_readable(id);
}

// A bare '-' at the start would exclude.
std::string encoded_id(const std::string& id) {
  std::string text = percent_encoded(id);
  if (text.front() == '-') text.replace(0, 1, "%2D");
  return text;
}

bool names_language(std::string_view text) {
  return text.size() <= ReadingSettings::longest_language && is_language_tag(text);
}

FieldValue unless_empty(const std::string& text) {
  return text.empty() ? FieldValue{} : FieldValue{text};
}

}  // namespace

std::optional<int> whole_from_text(std::string_view text, int least, int most) {
  const bool is_whole = text.find('.') == std::string_view::npos;
  const auto number = is_whole ? decimal_from_text(text) : std::nullopt;
  if (!number || *number < least || *number > most) return std::nullopt;
  return static_cast<int>(*number);
}

std::string IdCodec::text(const std::string& id, const View&) {
  return is_writable(id) ? percent_encoded(id) : std::string();
}

FieldValue IdCodec::page(const std::string& id, const View&) {
  return unless_empty(id);
}

std::string VersionCodec::text(const std::string& version, const View&) {
  return is_version_name(version) ? version : std::string();
}

std::optional<std::string> VersionCodec::value(const std::string& text) {
  if (!is_version_name(text)) return std::nullopt;
  return text;
}

FieldValue VersionCodec::page(const std::string& version, const View&) {
  return unless_empty(version);
}

std::string LanguageCodec::text(const std::string& tag, const View&) {
  return names_language(tag) ? tag : std::string();
}

std::optional<std::string> LanguageCodec::value(const std::string& text) {
  // Tags are the same in capitals; the language itself is written small.
  const std::size_t language = std::min(text.find('-'), text.size());
  std::string tag = text;
  std::transform(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(language), tag.begin(),
                 ascii_lower);
  if (!names_language(tag)) return std::nullopt;
  return tag;
}

FieldValue LanguageCodec::page(const std::string& tag, const View&) {
  return unless_empty(tag);
}

std::string PeriodCodec::text(const std::optional<TimeRange>& period, const View&) {
  return period ? text_from_time_range(*period) : std::string();
}

std::optional<TimeRange> PeriodCodec::value(const std::string& text) {
  return time_range_from_text(text);
}

FieldValue PeriodCodec::page(const std::optional<TimeRange>& period, const View&) {
  if (!period) return {};
  FieldValue::Object ends;
  if (period->from) ends.push_back({"from", {text_from_day(*period->from)}});
  if (period->to) ends.push_back({"to", {text_from_day(*period->to)}});
  return {std::move(ends)};
}

// The page's interface has adverbs, and nothing where there is no period to match.
FieldValue TimeMatchCodec::page(TimeMatch match, const View& view) {
  if (!view.query.time && match == TimeMatch::possibly) return {};
  return {std::string(match == TimeMatch::certainly ? "certainly" : "possibly")};
}

std::string WindowCodec::text(const std::optional<DayWindow>& window, const View&) {
  return window ? text_from_time_range({window->from, window->to}) : std::string();
}

std::optional<DayWindow> WindowCodec::value(const std::string& text) {
  const auto range = time_range_from_text(text);
  if (!range || !range->from || !range->to) return std::nullopt;
  return DayWindow{*range->from, *range->to};
}

FieldValue WindowCodec::page(const std::optional<DayWindow>& window, const View&) {
  if (!window) return {};
  return {FieldValue::Object{{"from", {text_from_day(window->from)}},
                             {"to", {text_from_day(window->to)}}}};
}

std::string AreaCodec::text(const std::optional<GeoBox>& area, const View&) {
  const auto canonical = area ? canonical_area(*area) : std::nullopt;
  return canonical ? text_from_area(*canonical) : std::string();
}

std::optional<GeoBox> AreaCodec::value(const std::string& text) {
  return area_from_text(text);
}

FieldValue AreaCodec::page(const std::optional<GeoBox>& area, const View&) {
  if (!area) return {};
  return {FieldValue::Object{{"west", {area->west}},
                             {"south", {area->south}},
                             {"east", {area->east}},
                             {"north", {area->north}}}};
}

std::string LassoCodec::text(const std::vector<GeoPoint>& ring, const View& view) {
  return view.query.area ? std::string() : text_from_lasso(canonical_lasso(ring));
}

std::optional<std::vector<GeoPoint>> LassoCodec::value(const std::string& text) {
  return lasso_from_text(text);
}

FieldValue LassoCodec::page(const std::vector<GeoPoint>& ring, const View&) {
  if (ring.empty()) return {};
  FieldValue::List corners;
  for (const GeoPoint& corner : ring) {
    corners.push_back({FieldValue::Object{{"lat", {corner.lat}}, {"lon", {corner.lon}}}});
  }
  return {std::move(corners)};
}

std::string PositionCodec::text(const std::optional<MapPosition>& position, const View& view) {
  const auto canonical = position ? canonical_position(*position, view.projection) : std::nullopt;
  return canonical ? text_from_position(*canonical) : std::string();
}

std::optional<MapPosition> PositionCodec::value(const std::string& text) {
  return position_from_text(text);
}

FieldValue PositionCodec::page(const std::optional<MapPosition>& position, const View&) {
  if (!position) return {};
  return {FieldValue::Object{
      {"lat", {position->lat}}, {"lon", {position->lon}}, {"zoom", {position->zoom}}}};
}

std::string text_from_search(const std::string& text) {
  return percent_encoded(clean_search_text(text).text, true);
}

bool read_search(View& view, std::string_view raw, std::vector<Notice>& notices) {
  const auto text = percent_decoded(raw, true);
  if (!text) return false;
  std::string& kept = view.query.text;
  SearchText search = clean_search_text(kept + ' ' + *text);
  if (search.shortened) {
    notices.push_back({msg::link_text_cut{.count = search.characters}});
  }
  kept = std::move(search.text);
  return true;
}

std::string text_from_choice(const FacetChoice& choice) {
  std::string text;
  const auto append = [&](const std::string& id, std::string_view sign) {
    if (!is_writable(id)) return;
    if (!text.empty()) text += '~';
    text += sign;
    text += encoded_id(id);
  };
  for (const std::string& id : choice.include)
    append(id, "");
  for (const std::string& id : choice.exclude)
    append(id, "-");
  return text;
}

void read_choice(Facet facet, FacetChoice& choice, std::string_view raw,
                 std::vector<Notice>& notices) {
  while (!raw.empty()) {
    const std::size_t end = std::min(raw.find('~'), raw.size());
    std::string_view value = raw.substr(0, end);
    raw.remove_prefix(std::min(end + 1, raw.size()));
    const bool excludes = value.starts_with('-');
    if (excludes) value.remove_prefix(1);
    if (value.empty()) continue;
    auto id = percent_decoded(value);
    if (id) {
      (excludes ? choice.exclude : choice.include).push_back(*std::move(id));
    } else {
      notices.push_back(
          {msg::link_facet_not_understood{.facet = title_of(facet), .value = shown_value(value)}});
    }
  }
}

std::string text_from_compared(const std::vector<std::string>& compared) {
  std::string text;
  std::size_t written = 0;
  for (const std::string& id : compared) {
    if (!is_writable(id) || written == View::max_compared) continue;
    if (!text.empty()) text += '~';
    text += encoded_id(id);
    ++written;
  }
  return text;
}

bool read_compared(std::vector<std::string>& compared, std::string_view raw,
                   std::vector<Notice>& notices) {
  while (!raw.empty()) {
    const std::size_t end = std::min(raw.find('~'), raw.size());
    auto id = percent_decoded(raw.substr(0, end));
    raw.remove_prefix(std::min(end + 1, raw.size()));
    if (!id) return false;
    if (id->empty() || std::ranges::find(compared, *id) != compared.end()) continue;
    if (compared.size() == View::max_compared) {
      notices.push_back({msg::link_compares_too_many{.count = View::max_compared}});
      break;
    }
    compared.push_back(*std::move(id));
  }
  return true;
}

std::string text_from_basket(const Basket& basket) {
  std::string text;
  for (const BasketEntry& entry : basket.entries()) {
    if (!text.empty()) text += '~';
    text += percent_encoded(entry.note.empty() ? entry.id : entry.id + ' ' + entry.note, true);
  }
  return text;
}

bool read_basket(Basket& basket, std::string_view raw, std::vector<Notice>& notices) {
  while (!raw.empty()) {
    const std::size_t end = std::min(raw.find('~'), raw.size());
    const std::string_view part = raw.substr(0, end);
    raw.remove_prefix(std::min(end + 1, raw.size()));
    if (part.empty()) continue;
    const std::string entry = percent_decoded(part, true).value_or(std::string());
    const std::size_t space = std::min(entry.find(' '), entry.size());
    const CleanNote note = clean_note(std::string_view(entry).substr(space));
    const BasketAdd done = basket.add(std::string_view(entry).substr(0, space), note.text);
    if (done == BasketAdd::no_id) {
      notices.push_back({msg::link_not_understood{.link_part = msg::LinkPart::basket,
                                                  .value = shown_value(part)}});
    } else if (done == BasketAdd::full) {
      notices.push_back({msg::link_basket_full{.count = max_basket_entries}});
      break;
    } else if (note.shortened) {
      notices.push_back({msg::link_note_cut{.count = max_note_characters}});
    }
  }
  return true;
}

}  // namespace rostrum

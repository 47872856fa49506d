#include "web/program/page_json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/intake/intake_words.hpp"
#include "engine/link/address.hpp"
#include "engine/model/date_span.hpp"
#include "engine/present/chips.hpp"

namespace rostrum::web {

namespace {

using Json = nlohmann::json;

std::string text_from(const Json& json) {
  // Texts come from a checked dataset and from links; a stray byte must not end the program.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_from(const Totals& totals) {
  return {
      {"forums", totals.forums}, {"statements", totals.statements}, {"outcomes", totals.outcomes}};
}

Json json_from(const SemanticNode& node) {
  Json json = {{"role", std::string(name_of(node.role))}, {"key", node.key}};
  if (!node.name.empty()) json["name"] = node.name;
  if (!node.value.empty()) json["value"] = node.value;
  if (!node.language.empty()) json["lang"] = node.language;
  if (node.level > 0) json["level"] = node.level;
  if (node.checked != Checked::none) {
    json["checked"] = node.checked == Checked::yes  ? "yes"
                      : node.checked == Checked::no ? "no"
                                                    : "mixed";
  }
  if (node.current) json["current"] = true;
  if (!node.children.empty()) {
    Json children = Json::array();
    for (const SemanticNode& child : node.children)
      children.push_back(json_from(child));
    json["children"] = std::move(children);
  }
  return json;
}

Json json_from(const TimeRange& time) {
  Json json = Json::object();
  if (time.from) json["from"] = text_from_day(*time.from);
  if (time.to) json["to"] = text_from_day(*time.to);
  return json;
}

}  // namespace

std::string json_from_view(const View& view) {
  Json json = Json::object();
  if (!view.query.text.empty()) json["text"] = view.query.text;
  Json facets = Json::object();
  for (const Facet facet : all_facets) {
    const FacetChoice& choice = view.query[facet];
    if (choice.empty()) continue;
    Json& entry = facets[std::string(key_of(facet))];
    if (!choice.include.empty()) entry["include"] = choice.include;
    if (!choice.exclude.empty()) entry["exclude"] = choice.exclude;
  }
  json["facets"] = std::move(facets);
  if (view.query.time) {
    json["time"] = json_from(*view.query.time);
    json["period"] = words_from_time_range(*view.query.time);
    json["dates"] = view.query.time_match == TimeMatch::certainly ? "certainly" : "possibly";
  }
  if (view.query.area) {
    const GeoBox& area = *view.query.area;
    json["area"] = {
        {"west", area.west}, {"south", area.south}, {"east", area.east}, {"north", area.north}};
  }
  if (view.position) {
    json["position"] = {
        {"lat", view.position->lat}, {"lon", view.position->lon}, {"zoom", view.position->zoom}};
  }
  if (view.window) {
    json["window"] = {{"from", text_from_day(view.window->from)},
                      {"to", text_from_day(view.window->to)}};
  }
  if (!view.selection.empty()) json["selection"] = view.selection;
  json["screen"] = id_of(view.screen);
  if (!view.compare.empty()) json["compare"] = view.compare;
  json["measure"] = id_of(view.measure);
  json["lanes"] = id_of(view.lanes);
  json["tab"] = id_of(view.tab);
  json["appearance"] = id_of(view.appearance);
  json["textPercent"] = view.text_percent;
  json["splitPercent"] = view.split_percent;
  json["singleKeys"] = view.single_keys;
  return text_from(json);
}

std::string json_from_result(const Result& result, const FacetDomains& domains) {
  Json json = json_from(result.found);
  json["total"] = json_from(result.total);
  Json facets = Json::object();
  for (const Facet facet : all_facets) {
    Json counts = Json::object();
    const std::vector<std::uint32_t>& count_of = result.count_of(facet);
    const auto values = domains[facet].values();
    for (std::size_t i = 0; i < values.size() && i < count_of.size(); ++i) {
      counts[values[i].id] = count_of[i];
    }
    facets[std::string(key_of(facet))] = std::move(counts);
  }
  json["facets"] = std::move(facets);
  Json histogram = Json::array();
  for (const HistogramBin& bin : result.histogram.bins) {
    histogram.push_back({{"from", text_from_day(bin.from)},
                         {"to", text_from_day(bin.to)},
                         {"count", bin.count},
                         {"total", bin.total}});
  }
  json["histogram"] = std::move(histogram);
  return text_from(json);
}

std::string json_from_outline(const SemanticNode& root) {
  return text_from(json_from(root));
}

std::string json_from_errors(const std::vector<LoadError>& errors, std::size_t shown) {
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(shown, errors.size()); ++i) {
    list.push_back(
        {{"pointer", errors[i].pointer}, {"rule", errors[i].rule}, {"hint", errors[i].hint}});
  }
  return text_from({{"errors", std::move(list)}, {"count", errors.size()}});
}

std::string json_from_intake(const Language& language, const Intake& intake) {
  Json errors = Json::array();
  for (const IntakeError& error : intake.errors) {
    errors.push_back({{"row", error.row},
                      {"column", error.column},
                      {"name", error.name},
                      {"rule", language.text(error.rule)},
                      {"hint", error.hint ? language.text(*error.hint) : std::string()},
                      {"words", intake_error_words(language, intake, error)}});
  }
  return text_from({{"name", intake.name},
                    {"ready", intake.dataset.has_value()},
                    {"rows", intake.rows},
                    {"rowsUsed", intake.rows_used},
                    {"forums", intake.forums},
                    {"statements", intake.statements},
                    {"outcomes", intake.outcomes},
                    {"errorCount", intake.error_count},
                    {"errors", std::move(errors)}});
}

}  // namespace rostrum::web

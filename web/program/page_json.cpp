#include "web/program/page_json.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include "engine/intake/intake_words.hpp"
#include "engine/link/view_field.hpp"
#include "engine/model/date_span.hpp"
#include "engine/present/period_text.hpp"

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
  if (node.sorted != Sorted::none) {
    json["sorted"] = node.sorted == Sorted::ascending ? "ascending" : "descending";
  }
  if (!node.leads_to.empty()) json["leadsTo"] = node.leads_to;
  if (!node.children.empty()) {
    Json children = Json::array();
    for (const SemanticNode& child : node.children)
      children.push_back(json_from(child));
    json["children"] = std::move(children);
  }
  return json;
}

Json json_from(const FieldValue& value);

struct JsonMaker {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const FieldValue::List& list) const {
    Json json = Json::array();
    for (const FieldValue& item : list)
      json.push_back(json_from(item));
    return json;
  }
  Json operator()(const FieldValue::Object& object) const {
    Json json = Json::object();
    for (const auto& [key, value] : object)
      json[std::string(key)] = json_from(value);
    return json;
  }
  Json operator()(const auto& plain) const { return plain; }
};

Json json_from(const FieldValue& value) {
  return std::visit(JsonMaker{}, value.data);
}

}  // namespace

std::string json_from_view(const Language& language, const View& view,
                           const std::optional<TimeRange>& period) {
  Json json = Json::object();
  Json facets = Json::object();
  for (const ViewField& field : view_fields()) {
    const FieldValue value = field.value(field, view);
    if (field.name.empty() || value.empty()) continue;
    Json& object = field.facet ? facets : json;
    object[std::string(field.name)] = json_from(value);
  }
  json["facets"] = std::move(facets);
  if (period) json["period"] = period_text(language, *period);
  Json kept = Json::object();
  for (const auto& [key, text] : view.unknown)
    kept[key] = text;
  if (!kept.empty()) json["kept"] = std::move(kept);
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

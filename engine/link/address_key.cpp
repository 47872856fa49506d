#include "engine/link/address_key.hpp"

#include <algorithm>

namespace rostrum {

namespace {

constexpr AddressField of_facet(std::string_view key, Facet facet) {
  return {key, AddressKey::facet, facet, {}};
}

constexpr AddressField of_view(std::string_view key, AddressKey what, std::string_view words) {
  return {key, what, Facet::topic, words};
}

constexpr AddressField for_later(std::string_view key) {
  return {key, AddressKey::reserved, Facet::topic, {}};
}

// What is asked first, then where a reader looks, then how it is shown.
constexpr std::array fields = {
    of_view("v", AddressKey::grammar, "The link's version"),
    of_view("q", AddressKey::text, "The link's search text"),
    of_facet("topic", Facet::topic),
    of_facet("group", Facet::group),
    of_view("time", AddressKey::time, "The link's period"),
    of_facet("host", Facet::host),
    of_facet("series", Facet::series),
    of_facet("speaker", Facet::speaker),
    of_facet("organization", Facet::organization),
    of_facet("organizationKind", Facet::organization_kind),
    of_facet("country", Facet::country),
    of_facet("mention", Facet::mention),
    of_facet("kind", Facet::kind),
    of_view("dates", AddressKey::time_match, "The link's way with rough dates"),
    of_view("area", AddressKey::area, "The link's area on the map"),
    of_view("lasso", AddressKey::lasso, "The link's area on the map"),
    of_view("at", AddressKey::position, "The link's place on the map"),
    of_view("projection", AddressKey::projection, "The link's map projection"),
    of_view("land", AddressKey::points_only, "The link's choice of borders"),
    of_view("window", AddressKey::window, "The link's part of the timeline"),
    of_view("sel", AddressKey::selection, "The link's record"),
    of_view("measure", AddressKey::measure, "The link's shading of the map"),
    of_view("about", AddressKey::measure_topic, "The link's topic to shade by"),
    of_view("arcs", AddressKey::arcs, "The link's choice of arcs"),
    of_view("lanes", AddressKey::lanes, "The link's choice of lanes"),
    of_view("order", AddressKey::lane_order, "The link's order of lanes"),
    of_view("play", AddressKey::play_mode, "The link's way to play"),
    of_view("speed", AddressKey::play_speed, "The link's speed to play"),
    of_view("screen", AddressKey::screen, "The link's screen"),
    of_view("compare", AddressKey::compare, "The link's comparison"),
    for_later("tour"),
    for_later("step"),
    of_view("tab", AddressKey::tab, "The link's tab"),
    of_view("theme", AddressKey::appearance, "The link's theme"),
    for_later("lang"),
    of_view("size", AddressKey::text_percent, "The link's text size"),
    of_view("split", AddressKey::split_percent, "The link's height of the map"),
    of_view("keys", AddressKey::single_keys, "The link's choice of keys"),
    of_view("embed", AddressKey::embed, "The link's choice of a frame"),
    for_later("kiosk"),
    of_view("ds", AddressKey::dataset_version, "The link's version of the dataset"),
};

}  // namespace

std::span<const AddressField> address_fields() {
  return fields;
}

const AddressField* field_from_key(std::string_view key) {
  const auto field = std::find_if(fields.begin(), fields.end(),
                                  [&](const AddressField& f) { return f.key == key; });
  return field != fields.end() ? &*field : nullptr;
}

const AddressField* migrated_field(Spelling part) {
  return field_from_key(migrated(part).key);
}

std::string_view id_of(MapMeasure measure) {
  switch (measure) {
    case MapMeasure::forums_hosted:
      return "forums";
    case MapMeasure::statements_by:
      return "statements";
    case MapMeasure::mentions_of:
      break;
  }
  return "mentions";
}

std::string_view id_of(LaneBy lanes) {
  switch (lanes) {
    case LaneBy::series:
      return "series";
    case LaneBy::organization:
      return "organization";
    case LaneBy::host:
      return "host";
    case LaneBy::speaker_country:
      return "country";
    case LaneBy::topic:
      return "topic";
    case LaneBy::none:
      break;
  }
  return "one";
}

std::string_view id_of(LaneOrder order) {
  switch (order) {
    case LaneOrder::first_date:
      return "date";
    case LaneOrder::name:
      return "name";
    case LaneOrder::number:
      break;
  }
  return "number";
}

std::string_view id_of(TimeMatch match) {
  return match == TimeMatch::possibly ? "possible" : "certain";
}

std::string_view id_of(Projection projection) {
  switch (projection) {
    case Projection::equal_earth:
      return "equal-earth";
    case Projection::natural_earth:
      return "natural-earth";
    case Projection::plate_carree:
      return "plate-carree";
    case Projection::orthographic:
      break;
  }
  return "globe";
}

std::string_view id_of(MapArcs arcs) {
  switch (arcs) {
    case MapArcs::speakers:
      return "speakers";
    case MapArcs::mentions:
      return "mentions";
    case MapArcs::none:
      break;
  }
  return "none";
}

std::string_view id_of(PlayMode mode) {
  return mode == PlayMode::cumulative ? "cumulative" : "moving";
}

std::string_view id_of(Screen screen) {
  return screen == Screen::explore ? "explore" : "compare";
}

std::string_view id_of(Tab tab) {
  switch (tab) {
    case Tab::map:
      return "map";
    case Tab::timeline:
      return "timeline";
    case Tab::list:
      break;
  }
  return "list";
}

std::string_view id_of(Appearance appearance) {
  switch (appearance) {
    case Appearance::system:
      return "system";
    case Appearance::dark:
      return "dark";
    case Appearance::light:
      break;
  }
  return "light";
}

}  // namespace rostrum

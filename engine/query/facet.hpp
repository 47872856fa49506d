// The facets a reader can choose values in, and the values each one has for a dataset.
//
// A facet's key ("organizationKind") is its name in addresses and in the page's interface; a value
// is named by the readable id of its record ("AZE"), and by its index in the facet's domain inside
// the engine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/enum_array.hpp"
#include "engine/model/dataset.hpp"
#include "engine/text/arguments.hpp"
#include "messages/facet.hpp"
#include "messages/title.hpp"

namespace rostrum {

enum class Facet : std::uint8_t {
  topic,
  group,
  series,
  organization,
  organization_kind,
  host,  // country a forum was held in
  speaker,
  country,  // speaker's country
  mention,  // country mentioned
  kind,     // kind of record
  // Groups of countries that these were in on the record's day, see membership_day:
  host_group,
  country_group,
  mention_group,
};
inline constexpr std::size_t facet_count = 13;
template <>
inline constexpr std::size_t enum_count<Facet> = facet_count;

// Whose records a facet's values are.
enum class FacetSource : std::uint8_t {
  topics,
  groups,
  series,
  organizations,
  organization_kinds,
  countries,
  country_groups,
  people,
  record_kinds,
};

struct FacetFacts {
  Facet facet;
  std::string_view key;
  Plain title;  // for people
  FacetSource source;
  // What a view's title says of its values, with their position and the values: names alone would
  // not say who did what. Without a message, the values alone.
  std::optional<MessageId> in_title = std::nullopt;
  MessageId not_in_title = msg::title_without::message_id;
  bool common_nouns = false;  // the dataset's names of its values are no proper names
  bool fixed_order = false;   // its values stand in the order of their table
  bool whole_list = false;    // none of its values stand behind "Show all"
};

// Everything about a facet but which values a record has: engine/query/columns.cpp says that.
inline constexpr EnumArray<Facet, FacetFacts> facet_table =
    rows_in_order(&FacetFacts::facet, {{.facet = Facet::topic,
                                        .key = "topic",
                                        .title = msg::facet_topic,
                                        .source = FacetSource::topics,
                                        .common_nouns = true},
                                       {.facet = Facet::group,
                                        .key = "group",
                                        .title = msg::facet_group,
                                        .source = FacetSource::groups,
                                        .common_nouns = true,
                                        .fixed_order = true,  // as the design colours them
                                        .whole_list = true},
                                       {.facet = Facet::series,
                                        .key = "series",
                                        .title = msg::facet_series,
                                        .source = FacetSource::series},
                                       {.facet = Facet::organization,
                                        .key = "organization",
                                        .title = msg::facet_organization,
                                        .source = FacetSource::organizations},
                                       {.facet = Facet::organization_kind,
                                        .key = "organizationKind",
                                        .title = msg::facet_organization_kind,
                                        .source = FacetSource::organization_kinds},
                                       {.facet = Facet::host,
                                        .key = "host",
                                        .title = msg::facet_host,
                                        .source = FacetSource::countries,
                                        .in_title = msg::title_host::message_id,
                                        .not_in_title = msg::title_host_not::message_id},
                                       {.facet = Facet::speaker,
                                        .key = "speaker",
                                        .title = msg::facet_speaker,
                                        .source = FacetSource::people,
                                        .in_title = msg::title_speaker::message_id,
                                        .not_in_title = msg::title_speaker_not::message_id},
                                       {.facet = Facet::country,
                                        .key = "country",
                                        .title = msg::facet_country,
                                        .source = FacetSource::countries,
                                        .in_title = msg::title_country::message_id,
                                        .not_in_title = msg::title_country_not::message_id},
                                       {.facet = Facet::mention,
                                        .key = "mention",
                                        .title = msg::facet_mention,
                                        .source = FacetSource::countries,
                                        .in_title = msg::title_mention::message_id,
                                        .not_in_title = msg::title_mention_not::message_id},
                                       {.facet = Facet::kind,
                                        .key = "kind",
                                        .title = msg::facet_kind,
                                        .source = FacetSource::record_kinds,
                                        .fixed_order = true},
                                       {.facet = Facet::host_group,
                                        .key = "hostGroup",
                                        .title = msg::facet_host_group,
                                        .source = FacetSource::country_groups,
                                        .in_title = msg::title_host_group::message_id,
                                        .not_in_title = msg::title_host_group_not::message_id},
                                       {.facet = Facet::country_group,
                                        .key = "countryGroup",
                                        .title = msg::facet_country_group,
                                        .source = FacetSource::country_groups,
                                        .in_title = msg::title_country_group::message_id,
                                        .not_in_title = msg::title_country_group_not::message_id},
                                       {.facet = Facet::mention_group,
                                        .key = "mentionGroup",
                                        .title = msg::facet_mention_group,
                                        .source = FacetSource::country_groups,
                                        .in_title = msg::title_mention_group::message_id,
                                        .not_in_title = msg::title_mention_group_not::message_id}});

// As indexes count them.
inline constexpr std::array<Facet, facet_count> all_facets = each_once<Facet>(
    {Facet::topic, Facet::group, Facet::series, Facet::organization, Facet::organization_kind,
     Facet::host, Facet::speaker, Facet::country, Facet::mention, Facet::kind, Facet::host_group,
     Facet::country_group, Facet::mention_group});

// As both faces show them: what it is about, where and in what series, then who spoke of whom, and
// the groups of these countries.
inline constexpr std::array<Facet, facet_count> facets_on_screen = each_once<Facet>(
    {Facet::group, Facet::host, Facet::series, Facet::speaker, Facet::topic, Facet::organization,
     Facet::country, Facet::mention, Facet::host_group, Facet::country_group, Facet::mention_group,
     Facet::organization_kind, Facet::kind});

// As a link holds them: this order is published.
inline constexpr std::array<Facet, facet_count> facets_in_links =
    each_once<Facet>({Facet::topic, Facet::group, Facet::host, Facet::series, Facet::speaker,
                      Facet::organization, Facet::organization_kind, Facet::country, Facet::mention,
                      Facet::kind, Facet::host_group, Facet::country_group, Facet::mention_group});

constexpr std::string_view key_of(Facet facet) {
  return facet_table[facet].key;
}
std::optional<Facet> facet_from_key(std::string_view key);
constexpr Plain title_of(Facet facet) {  // for people: "Host country"
  return facet_table[facet].title;
}

// Kinds of record: the three kinds, then what a statement or an outcome is more closely. A
// statement that is a speech has both values.
enum class RecordKind : std::uint8_t { forum, statement, outcome };

struct FacetValue {
  std::string id;
  std::string name;  // in the dataset; empty: of a closed vocabulary, whose names are messages
  std::optional<std::uint32_t> parent;  // same domain: "speech" below "statement"
  std::string in_text = {};  // as a sentence has the name, where that differs: "the Gambia"
};

// Index of the value within its facet's domain.
using ValueIndex = std::uint32_t;

class FacetDomain {
 public:
  explicit FacetDomain(std::vector<FacetValue> values);

  std::span<const FacetValue> values() const { return values_; }
  std::size_t size() const { return values_.size(); }
  std::optional<ValueIndex> find(std::string_view id) const;

 private:
  std::vector<FacetValue> values_;
  std::unordered_map<std::string, ValueIndex> by_id_;
};

// The domain of every facet. Indexes of topic, group, series, organization, speaker, the three
// country facets and the three of their groups equal the indexes of the dataset's tables.
class FacetDomains {
 public:
  explicit FacetDomains(const Dataset& dataset);

  const FacetDomain& operator[](Facet facet) const {
    return domains_[static_cast<std::size_t>(facet)];
  }

 private:
  std::vector<FacetDomain> domains_;
};

// Indexes in the domain of Facet::kind.
ValueIndex kind_value(RecordKind kind);
ValueIndex kind_value(StatementKind kind);
ValueIndex kind_value(OutcomeKind kind);

// What kind of id the facet's values have; of the closed vocabularies none.
IdKind id_kind_of(Facet facet);
// The value's id, a renamed one followed. Nothing for an id that the facet does not have.
std::optional<std::string> known_value(const Dataset& dataset, const FacetDomains& domains,
                                       Facet facet, const std::string& id);

// What a map's measure can be limited to: a topic's id or a topic group's, renamed ones followed;
// an empty one means all. Nothing for an id that is neither.
std::optional<std::string> known_measure_topic(const Dataset& dataset, const FacetDomains& domains,
                                               const std::string& id);

}  // namespace rostrum

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

#include "engine/model/dataset.hpp"

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
};
inline constexpr std::size_t facet_count = 10;
inline constexpr std::array<Facet, facet_count> all_facets = {
    Facet::topic, Facet::group,   Facet::series,  Facet::organization, Facet::organization_kind,
    Facet::host,  Facet::speaker, Facet::country, Facet::mention,      Facet::kind};

std::string_view key_of(Facet facet);
std::optional<Facet> facet_from_key(std::string_view key);
std::string_view title_of(Facet facet);  // for people: "Host country"

// Kinds of record: the three kinds, then what a statement or an outcome is more closely. A
// statement that is a speech has both values.
enum class RecordKind : std::uint8_t { forum, statement, outcome };

struct FacetValue {
  std::string id;
  std::string name;
  std::optional<std::uint32_t> parent;  // same domain: "speech" below "statement"
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

// The domain of every facet. Indexes of topic, group, series, organization, speaker and the three
// country facets equal the indexes of the dataset's tables.
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

// The whole dataset in memory: tables of records that refer to each other by strong ids. Immutable
// once built; everything else in Rostrum is derived from it and a View.
//
// Its texts and sources alone may come later (add_texts): until then summaries are empty, and so
// are sources, of which there are as many as there will be.
//
// Not here: reading JSON (engine/load), filters (engine/query).
// Invariants: every id in a record is valid; texts are UTF-8; forums are sorted by (earliest day,
// id); a forum's statements and outcomes lie next to each other in their tables, in file order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "engine/model/country_group.hpp"
#include "engine/model/dataset_texts.hpp"
#include "engine/model/date_span.hpp"
#include "engine/model/id_kind.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/source.hpp"
#include "engine/model/tour.hpp"

namespace rostrum {

// What its names and texts are written in (BCP 47).
inline constexpr std::string_view dataset_language = "en";

struct GeoPoint {
  double lat = 0;  // degrees north, WGS 84
  double lon = 0;  // degrees east

  constexpr auto operator<=>(const GeoPoint&) const = default;
};

struct Group {
  std::string id;
  std::string name;
};

struct Topic {
  std::string id;
  std::string name;
  std::string definition;
  GroupId group;
};

// Parts of the world as the UN's M49 has them, and Antarctica, which M49 leaves without one.
enum class Region : std::uint8_t { africa, americas, asia, europe, oceania, antarctica };
inline constexpr std::size_t region_count = 6;

struct Country {
  std::string id;  // ISO 3166-1 alpha-3, or a documented private code
  std::string name;
  Region region = Region::africa;
  std::string in_text = {};  // as a sentence has it, "the United States"; empty: as the name is
  std::vector<std::string> variants = {};  // other names and abbreviations that people search by
};

struct Series {
  std::string id;
  std::string name;
  std::string about;
  std::string since;                  // a date in its text form, as the data has it
  std::vector<std::string> variants;  // other names it goes by
};

enum class OrganizationKind : std::uint8_t {
  government,
  intergovernmental,
  regional_body,
  intelligence_security_service,
  military,
  parliament,
  judiciary,
  academia_think_tank,
  civil_society,
  private_sector,
  media,
};
inline constexpr std::size_t organization_kind_count = 11;

struct Organization {
  std::string id;
  std::string name;
  std::string short_name;  // "UNOCT"; empty when there is none
  OrganizationKind kind = OrganizationKind::government;
  std::optional<CountryId> country;
  std::optional<OrganizationId> parent;
  std::vector<std::string> variants;  // other names it goes by
};

struct Person {
  std::string id;
  std::string name;
  std::vector<std::string> variants;
  std::optional<CountryId> country;
};

// A spot on the map where forums were held; made by the loader from equal city and country.
struct Place {
  std::string city;  // may be empty: only the country is known
  std::optional<CountryId> country;
  std::optional<GeoPoint> point;
};

// A number as reported: "more than 80".
struct Count {
  std::int32_t value = 0;
  std::string qualifier;                // "exactly", "about", "more than", "nearly", "up to"
  std::optional<std::uint32_t> source;  // index into the forum's sources
};

enum class StatementKind : std::uint8_t { speech, message, interview, press_statement, report };
inline constexpr std::size_t statement_kind_count = 5;

enum class OutcomeKind : std::uint8_t {
  declaration,
  decision,
  initiative,
  recommendation,
  technology,
  programme,
};
inline constexpr std::size_t outcome_kind_count = 6;

struct Statement {
  std::string id;
  ForumId forum;
  std::optional<PersonId> speaker;
  std::string role;  // the one held on that day
  std::optional<OrganizationId> organization;
  std::optional<CountryId> country;
  DateSpan date;
  StatementKind kind = StatementKind::speech;
  std::vector<TopicId> topics;
  std::vector<CountryId> mentions;
  std::string summary;
  std::uint32_t source = 0;  // index into the forum's sources
};

struct Outcome {
  std::string id;
  ForumId forum;
  OutcomeKind kind = OutcomeKind::declaration;
  std::string title;
  std::vector<TopicId> topics;
  std::string summary;
  std::uint32_t source = 0;
};

struct Forum {
  std::string id;
  std::string title;
  std::string short_title;  // for lists and the map; the title when the data has none
  std::string theme;
  SeriesId series;
  std::optional<std::int32_t> edition;
  DateSpan date;
  std::optional<PlaceId> place;  // none: held online only, or not known
  bool online = false;           // held by video, wholly or in part
  std::string venue;
  std::vector<OrganizationId> organizers;
  std::vector<PersonId> convenors;  // who called the meeting in their own name
  std::optional<Count> participating_countries;
  std::optional<Count> participants;
  // Further numbers that were reported; none without the one above it stands beside.
  std::vector<Count> other_participating_countries;
  std::vector<Count> other_participants;
  std::vector<TopicId> topics;
  std::string summary;
  std::vector<Source> sources;
  std::uint32_t first_statement = 0;
  std::uint32_t statement_count = 0;
  std::uint32_t first_outcome = 0;
  std::uint32_t outcome_count = 0;
};

// An id that is no longer in use: renamed, merged into another record, or withdrawn.
struct Alias {
  std::string from;
  std::string to;             // the id that stands for it now; empty when it was withdrawn
  IdKind kind = IdKind::any;  // of both, told where a record of another kind has the id still
  // Of a withdrawn id: the first version without it, and the reason.
  std::string since = {};
  std::string why = {};
};

// A published version, and what it was the first to have.
struct DatasetVersion {
  std::string name;                // "2026.11.22"; in the order of their letters they are in time's
  std::vector<std::string> added;  // sorted ids of records; none are told of the first version
};

// The tables as a loader fills them; Dataset takes them over and adds the indexes.
struct DatasetTables {
  std::string version;
  std::string licence;  // SPDX name, may be empty
  std::string contact;  // https: or mailto: address for reports of errors, may be empty
  std::vector<Group> groups;
  std::vector<Topic> topics;
  std::vector<Country> countries;
  std::vector<CountryGroup> country_groups;  // may be empty
  std::vector<Series> series;
  std::vector<Organization> organizations;
  std::vector<Person> people;
  std::vector<Place> places;
  std::vector<Forum> forums;
  std::vector<Statement> statements;
  std::vector<Outcome> outcomes;
  std::vector<Tour> tours;  // may be empty
  std::vector<Alias> aliases;
  std::vector<DatasetVersion> versions;  // may be empty: this one alone
  bool texts_follow = false;             // they come in a second file
};

using RecordId = std::variant<ForumId, StatementId, OutcomeId>;

class Dataset {
 public:
  explicit Dataset(DatasetTables tables);
  Dataset(Dataset&&) = default;  // moving keeps every record where it is; copying would not
  Dataset& operator=(Dataset&&) = default;
  Dataset(const Dataset&) = delete;
  Dataset& operator=(const Dataset&) = delete;

  const std::string& version() const { return tables_.version; }
  const std::string& licence() const { return tables_.licence; }
  const std::string& contact() const { return tables_.contact; }
  // Whether add_texts() is still to be called.
  bool awaits_texts() const { return tables_.texts_follow; }
  // Texts in the sizes of the tables. What was read of summaries and sources before is void.
  void add_texts(DatasetTexts texts);
  std::span<const Group> groups() const { return tables_.groups; }
  std::span<const Topic> topics() const { return tables_.topics; }
  std::span<const Country> countries() const { return tables_.countries; }
  std::span<const CountryGroup> country_groups() const { return tables_.country_groups; }
  std::span<const Series> series() const { return tables_.series; }
  std::span<const Organization> organizations() const { return tables_.organizations; }
  std::span<const Person> people() const { return tables_.people; }
  std::span<const Place> places() const { return tables_.places; }
  std::span<const Forum> forums() const { return tables_.forums; }
  std::span<const Statement> statements() const { return tables_.statements; }
  std::span<const Outcome> outcomes() const { return tables_.outcomes; }

  std::span<const Tour> tours() const { return tables_.tours; }
  // Null where there is none of that id.
  const Tour* find_tour(std::string_view id) const;

  const Group& operator[](GroupId id) const { return tables_.groups[id.index]; }
  const Topic& operator[](TopicId id) const { return tables_.topics[id.index]; }
  const Country& operator[](CountryId id) const { return tables_.countries[id.index]; }
  const CountryGroup& operator[](CountryGroupId id) const {
    return tables_.country_groups[id.index];
  }
  const Series& operator[](SeriesId id) const { return tables_.series[id.index]; }
  const Organization& operator[](OrganizationId id) const {
    return tables_.organizations[id.index];
  }
  const Person& operator[](PersonId id) const { return tables_.people[id.index]; }
  const Place& operator[](PlaceId id) const { return tables_.places[id.index]; }
  const Forum& operator[](ForumId id) const { return tables_.forums[id.index]; }
  const Statement& operator[](StatementId id) const { return tables_.statements[id.index]; }
  const Outcome& operator[](OutcomeId id) const { return tables_.outcomes[id.index]; }

  std::span<const Statement> statements_of(const Forum& forum) const {
    return statements().subspan(forum.first_statement, forum.statement_count);
  }
  std::span<const Outcome> outcomes_of(const Forum& forum) const {
    return outcomes().subspan(forum.first_outcome, forum.outcome_count);
  }

  // The record with this readable id, of whichever kind.
  std::optional<RecordId> find_record(std::string_view id) const;
  std::optional<CountryId> find_country(std::string_view id) const;
  std::optional<CountryGroupId> find_country_group(std::string_view id) const;
  // Which groups a country is in on a day.
  const Memberships& memberships() const { return memberships_; }
  // What became of an id that is no longer in use; null for every other text. What was said at a
  // forum goes where the forum went.
  const Alias* retired(KindedId id) const;
  // The id in use for one that may be retired; one that is not, or was withdrawn, stands for
  // itself.
  std::string current_id(std::string_view id, IdKind kind = IdKind::any) const;

  // Every version known here, oldest first; this one is the last.
  std::span<const DatasetVersion> versions() const { return tables_.versions; }
  // Whether the record was first published after that version.
  bool is_newer(const RecordId& record, std::string_view version) const;

  // First and last day on which anything is dated, open ends left out; nothing without records.
  std::optional<DateSpan> extent() const { return extent_; }

 private:
  DatasetTables tables_;
  std::unordered_map<std::string_view, RecordId> records_;  // views into tables_, which never move
  std::unordered_map<std::string_view, CountryId> countries_;
  Memberships memberships_;
  std::optional<DateSpan> extent_;
};

// Readable ids of the closed vocabularies, in enum order, as the data files and links write them.
std::string_view id_of(Region region);
std::string_view id_of(OrganizationKind kind);
std::string_view id_of(StatementKind kind);
std::string_view id_of(OutcomeKind kind);

// The forum a record belongs to; a forum belongs to itself.
ForumId forum_of(const Dataset& dataset, const RecordId& record);

}  // namespace rostrum

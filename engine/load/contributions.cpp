// The contributions to a forum: its statements and outcomes.
#include <optional>
#include <string>
#include <string_view>

#include "engine/load/fields.hpp"
#include "engine/load/forum_records.hpp"

namespace rostrum {

namespace {

// The id of a record of a forum, and, to be checked, what follows "<forum id>." in it.
struct OwnId {
  std::string id;
  std::optional<std::string_view> own_part;  // of the text in the document
};

// Reads the id of a record and sees that it begins with the forum's; nothing further is said
// about a record whose forum has no id.
OwnId read_record_id(ObjectReader& object, const Forum& forum) {
  OwnId result{.id = text_field(object, "id", Presence::required), .own_part = std::nullopt};
  if (result.id.empty() || forum.id.empty()) return result;
  const std::string beginning = forum.id + '.';
  if (result.id.starts_with(beginning)) {
    const std::string& text = *object.field("id", Presence::required)->text();
    result.own_part = std::string_view(text).substr(beginning.size());
    return result;
  }
  object.errors().add(object.path().at("id").pointer(),
                      "must begin with the id of its forum, \"" + beginning + "\"",
                      "write the forum's id before the dot");
  return result;
}

void register_id(ObjectReader& object, IdTable& contribution_ids) {
  const JsonValue* value = object.field("id", Presence::required);
  const std::string* text = value != nullptr ? value->text() : nullptr;
  if (text != nullptr) contribution_ids.add(*text, object.path().at("id"), object.errors());
}

bool is_number_from_two(std::string_view text) {
  if (text.empty() || text.front() == '0' || text == "1") return false;
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "ali-naghiyev" or, for a further one, "ali-naghiyev.2".
bool is_own_part_of_statement(std::string_view own_part) {
  const std::size_t dot = own_part.find('.');
  if (dot == std::string_view::npos) return is_slug(own_part);
  return is_slug(own_part.substr(0, dot)) && is_number_from_two(own_part.substr(dot + 1));
}

bool is_own_part_of_outcome(std::string_view own_part) {
  constexpr std::string_view beginning = "outcome-";
  return own_part.starts_with(beginning) && is_slug(own_part.substr(beginning.size()));
}

}  // namespace

Statement read_statement(ObjectReader& object, const Forum& forum, RecordContext& context) {
  Statement statement;
  OwnId id = read_record_id(object, forum);
  if (id.own_part && !is_own_part_of_statement(*id.own_part)) {
    object.errors().add(object.path().at("id").pointer(), "must have the form of a statement's id",
                        "write the forum's id, a dot and the speaker's id, then .2, .3 for "
                        "further ones");
  }
  register_id(object, context.contribution_ids);
  statement.id = std::move(id.id);
  statement.speaker =
      reference_field<PersonId>(object, "speaker", Presence::optional, context.ids.people);
  statement.role = text_field(object, "role", Presence::optional);
  statement.organization = reference_field<OrganizationId>(
      object, "organization", Presence::optional, context.ids.organizations);
  const bool someone = object.field("speaker", Presence::optional) != nullptr ||
                       object.field("role", Presence::optional) != nullptr ||
                       object.field("organization", Presence::optional) != nullptr;
  if (!someone) {
    object.report("must say who spoke", "add \"speaker\", \"organization\" or \"role\"");
  }
  statement.country =
      reference_field<CountryId>(object, "country", Presence::optional, context.ids.countries);
  statement.date = date_field(object, "date", Presence::required).value_or(DateSpan{});
  statement.kind = kind_field<StatementKind>(object, "kind", statement_kind_count);
  statement.topics =
      reference_list_field<TopicId>(object, "topics", Presence::required, context.ids.topics);
  statement.mentions = reference_list_field<CountryId>(object, "mentions", Presence::required,
                                                       context.ids.countries);
  statement.summary = text_field(object, "summary", context.text_presence());
  statement.source = read_source_number(object, forum, Presence::required).value_or(0);
  return statement;
}

Outcome read_outcome(ObjectReader& object, const Forum& forum, RecordContext& context) {
  Outcome outcome;
  OwnId id = read_record_id(object, forum);
  if (id.own_part && !is_own_part_of_outcome(*id.own_part)) {
    object.errors().add(object.path().at("id").pointer(), "must have the form of an outcome's id",
                        "write the forum's id, then .outcome- and a short name or a number");
  }
  register_id(object, context.contribution_ids);
  outcome.id = std::move(id.id);
  outcome.kind = kind_field<OutcomeKind>(object, "kind", outcome_kind_count);
  outcome.title = text_field(object, "title", Presence::required);
  outcome.topics =
      reference_list_field<TopicId>(object, "topics", Presence::required, context.ids.topics);
  outcome.summary = text_field(object, "summary", context.text_presence());
  outcome.source = read_source_number(object, forum, Presence::required).value_or(0);
  return outcome;
}

}  // namespace rostrum

#include "engine/exchange/reference.hpp"

#include <utility>

#include "engine/exchange/excerpt.hpp"
#include "engine/exchange/text_util.hpp"
#include "engine/model/version_name.hpp"
#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"
#include "engine/text/place_text.hpp"
#include "engine/text/vocabulary_text.hpp"
#include "messages/cite.hpp"

namespace rostrum {

namespace {

template <typename StrongId>
void add_names(std::vector<std::string>& names, const Dataset& dataset,
               const std::vector<StrongId>& ids) {
  for (const StrongId id : ids)
    names.push_back(dataset[id].name);
}

std::string source_title(const Language& language, const Source& source) {
  List parts{.items = {msg::cite_source_title{.title = source.title}}, .style = ListStyle::unit};
  if (!source.publisher.empty()) parts.items.emplace_back(source.publisher);
  if (source.date) {
    parts.items.emplace_back(date_text(language, *source.date, MonthStyle::abbreviated));
  }
  return language.list(parts);
}

Message recorded(const Reference& reference) {
  const bool own = !is_version_name(reference.version);
  if (own && reference.link.empty()) return msg::cite_recorded_file{.file = reference.version};
  if (own) return msg::cite_recorded_file_at{.file = reference.version, .link = reference.link};
  if (reference.link.empty()) return msg::cite_recorded{.version = reference.version};
  return msg::cite_recorded_at{.link = reference.link, .version = reference.version};
}

// FNV-1a, 32 bit, in hexadecimal digits: http://www.isthe.com/chongo/tech/comp/fnv/
std::string fingerprint(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  std::string digits(8, '0');
  for (std::size_t i = digits.size(); i > 0; hash >>= 4U)
    digits[--i] = "0123456789abcdef"[hash & 15U];
  return digits;
}

}  // namespace

Reference reference_of(const Language& language, const Dataset& dataset, const RecordId& record,
                       std::string_view base_url) {
  const Forum& forum = dataset[forum_of(dataset, record)];
  Reference reference;
  reference.id = id_of(dataset, record);
  reference.place = place_text(language, dataset, forum);
  reference.version = dataset.version();
  reference.link = pinned_link(dataset, base_url, reference.id);
  std::uint32_t source = 0;
  if (const auto* statement = std::get_if<StatementId>(&record)) {
    const Statement& said = dataset[*statement];
    const bool sent = said.kind == StatementKind::message;
    reference.kind = ReferenceKind::statement;
    reference.genre = kind_text(language, said.kind);
    reference.authors.push_back(speaker_text(language, dataset, said));
    reference.title =
        sent ? language.text(msg::cite_sent_to{.forum = forum.title, .genre = reference.genre})
             : language.text(msg::cite_said_at{.forum = forum.title, .genre = reference.genre});
    reference.date = said.date;
    reference.summary = said.summary;
    add_names(reference.topics, dataset, said.topics);
    source = said.source;
  } else if (const auto* outcome = std::get_if<OutcomeId>(&record)) {
    const Outcome& agreed = dataset[*outcome];
    reference.kind = ReferenceKind::outcome;
    reference.genre = kind_text(language, agreed.kind);
    reference.title = agreed.title;
    reference.summary = agreed.summary;
    add_names(reference.topics, dataset, agreed.topics);
    source = agreed.source;
  } else {
    reference.kind = ReferenceKind::forum;
    reference.genre = language.text(msg::cite_forum);
    reference.title = forum.title;
    reference.summary = forum.summary;
    add_names(reference.topics, dataset, forum.topics);
  }
  if (reference.kind != ReferenceKind::forum) reference.event = forum.title;
  if (reference.kind != ReferenceKind::statement) {
    reference.date = forum.date;
    add_names(reference.authors, dataset, forum.organizers);
    add_names(reference.authors, dataset, forum.convenors);
  }
  if (source < forum.sources.size()) {
    reference.source = source_title(language, forum.sources[source]);
    reference.publisher = forum.sources[source].publisher;
    reference.url = forum.sources[source].url;
  }
  return reference;
}

Reference reference_of_view(const Language& language, const Dataset& dataset,
                            std::string_view words, std::string_view address, std::string link) {
  Reference reference;
  reference.id = "rostrum-" + slug_of(dataset.version(), 20);
  if (!address.empty()) reference.id += '-' + fingerprint(address);
  const bool own = is_own(dataset);
  if (!own) reference.authors.emplace_back(dataset_editors);
  reference.title = !words.empty() ? words
                    : own          ? std::string_view(dataset.version())
                                   : dataset_title;
  reference.genre = language.text(words.empty() ? msg::cite_data_set : msg::cite_selection);
  reference.date = date_of_version(dataset.version());
  reference.link = std::move(link);
  reference.version = dataset.version();
  return reference;
}

std::string note_of(const Language& language, const Reference& reference) {
  if (reference.source.empty()) return language.text(recorded(reference));
  return language.text(
      msg::cite_note{.read = msg::cite_read_in_sentence{.source = reference.source},
                     .recorded = recorded(reference)});
}

const std::string& address_of(const Reference& reference) {
  return reference.url.empty() ? reference.link : reference.url;
}

}  // namespace rostrum

#include "engine/exchange/reference.hpp"

#include <utility>

#include "engine/exchange/excerpt.hpp"
#include "engine/exchange/text_steps.hpp"
#include "engine/model/version_name.hpp"
#include "engine/present/record_text.hpp"

namespace rostrum {

namespace {

template <typename StrongId>
void add_names(std::vector<std::string>& names, const Dataset& dataset,
               const std::vector<StrongId>& ids) {
  for (const StrongId id : ids)
    names.push_back(dataset[id].name);
}

std::string source_title(const Source& source) {
  std::string words = "“" + source.title + "”";
  append_item(words, source.publisher, ", ");
  if (source.date) append_item(words, words_from_date_span(*source.date, true), ", ");
  return words;
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

Reference reference_of(const Dataset& dataset, const RecordId& record, std::string_view base_url) {
  const Forum& forum = dataset[forum_of(dataset, record)];
  Reference reference;
  reference.id = id_of(dataset, record);
  reference.place = place_words(dataset, forum);
  reference.version = dataset.version();
  reference.link = pinned_link(dataset, base_url, reference.id);
  std::uint32_t source = 0;
  if (const auto* statement = std::get_if<StatementId>(&record)) {
    const Statement& said = dataset[*statement];
    const bool sent = said.kind == StatementKind::message;
    reference.kind = ReferenceKind::statement;
    reference.genre = name_of(said.kind);
    reference.authors.push_back(speaker_words(dataset, said));
    reference.title = reference.genre + (sent ? " to " : " at ") + forum.title;
    reference.date = said.date;
    reference.summary = said.summary;
    add_names(reference.topics, dataset, said.topics);
    source = said.source;
  } else if (const auto* outcome = std::get_if<OutcomeId>(&record)) {
    const Outcome& agreed = dataset[*outcome];
    reference.kind = ReferenceKind::outcome;
    reference.genre = name_of(agreed.kind);
    reference.title = agreed.title;
    reference.summary = agreed.summary;
    add_names(reference.topics, dataset, agreed.topics);
    source = agreed.source;
  } else {
    reference.kind = ReferenceKind::forum;
    reference.genre = "Forum";
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
    reference.source = source_title(forum.sources[source]);
    reference.publisher = forum.sources[source].publisher;
    reference.url = forum.sources[source].url;
  }
  return reference;
}

Reference reference_of_view(const Dataset& dataset, std::string_view words,
                            std::string_view address, std::string link) {
  Reference reference;
  reference.id = "rostrum-" + slug_of(dataset.version(), 20);
  if (!address.empty()) reference.id += '-' + fingerprint(address);
  const bool own = is_own(dataset);
  if (!own) reference.authors.emplace_back(dataset_editors);
  reference.title = !words.empty() ? words
                    : own          ? std::string_view(dataset.version())
                                   : dataset_title;
  reference.genre = words.empty() ? "Data set" : "Selection from a data set";
  reference.date = date_of_version(dataset.version());
  reference.link = std::move(link);
  reference.version = dataset.version();
  return reference;
}

std::string note_of(const Reference& reference) {
  std::string note = is_version_name(reference.version)
                         ? "As recorded in Rostrum, version " + reference.version
                         : "As recorded in the file " + reference.version;
  append_item(note, reference.link, ", ");
  if (!reference.source.empty()) note += ". Read in " + reference.source;
  return note + '.';
}

const std::string& address_of(const Reference& reference) {
  return reference.url.empty() ? reference.link : reference.url;
}

}  // namespace rostrum

// What is exported: which records, of which forums, and the words and link that say so. Every
// format writes down an Excerpt, so that all of them hold the same.
#pragma once

#include <string>
#include <vector>

#include "engine/basket/basket.hpp"
#include "engine/model/dataset.hpp"
#include "engine/present/result_list.hpp"
#include "engine/query/evaluate.hpp"
#include "engine/session/session.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct Excerpt {
  const Language& language;  // of the sentences in it; fields and columns have names of their own
  const Dataset& dataset;
  std::vector<ResultEntry> entries{};  // oldest forum first; one may be there as context alone
  Totals found{};                      // records of the entries, context left out
  bool whole = false;                  // nothing is left out
  bool cited = false;                  // one thing that is cited: a record, else the view itself
  // Of a basket: its records in its order, whatever the order of their forums, and its notes.
  std::vector<RecordId> order{};
  Basket basket{};
  bool brief = false;     // of a calendar: without sources, which its links lead to
  std::string words{};    // "Border security, 2018 to 2025"; empty for the whole
  std::string link{};     // to what is shown, pinned to the version; may be empty
  std::string address{};  // of a view that is cited, whatever the version
  std::string base_url{};
  std::string today{};  // "2026-11-22", from the page; empty when it is not known
};

// Language and dataset must outlive it; the session's language is the canvas'.
Excerpt make_excerpt(const Session& session, ExportScope scope);
// What Cite is about: a record alone, the records of the basket, or the view without any.
Excerpt cited_excerpt(const Language& language, const Dataset& dataset, const FacetDomains& domains,
                      const State& state, std::string_view base_url, std::string_view today);

// Every record that was found: a forum, then what was said and agreed there; a basket's in its
// order.
std::vector<RecordId> records_of(const Excerpt& excerpt);

// "Rostrum: Border security, 2018 to 2025": a name for a file's inside.
std::string title_of(const Excerpt& excerpt);

const std::string& id_of(const Dataset& dataset, const RecordId& record);

// A file of the reader's own, whose version is its name: not ours to be cited as ours.
bool is_own(const Dataset& dataset);

// Links that say what they were made from: reading settings left out, the version pinned. Empty
// without a base address, and where a link cannot lead to the data: to a file of the reader's own.
std::string pinned_link(const Dataset& dataset, std::string_view base_url, View view);
std::string pinned_link(const Dataset& dataset, std::string_view base_url, const std::string& id);
// To a record, of whatever version is the newest.
std::string record_link(const Dataset& dataset, std::string_view base_url, const std::string& id);

}  // namespace rostrum

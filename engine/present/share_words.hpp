// How a view is given on, for both faces: its link, the QR code of it, and what a page of one's own
// needs to hold it. Derived from the state; nothing here asks a server.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/link/qr_code.hpp"
#include "engine/model/dataset.hpp"
#include "engine/query/facet.hpp"
#include "engine/state/command.hpp"
#include "engine/state/reduce.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Texts are in the language that it was made with.
struct SharedView {
  std::string link;        // to the whole view, with the frame around it
  std::string code_words;  // what the code is of, or why there is none
  QrCode code;             // of coded_link
  std::string coded_link;  // the link or the short one; empty: too long, and no other was chosen
  // The shortest link that keeps what is open, else the search and filters, and the words of the
  // button that takes it for the code. Empty when the whole link fits.
  std::string short_link;
  std::string shorten_words;
  std::string embed_code;  // HTML
};

// Of data that no link has, and of a copy without an address, the link alone: a code or a frame of
// it would show something else.
SharedView shared_view(const Language& language, const Dataset& dataset,
                       const FacetDomains& domains, const State& state, std::string_view base_url);

// Whether links lead to what is shown: always, but for a file of the reader's own that the address
// does not name. Such a dataset has its file's name for a version.
bool link_has_data(const Dataset& dataset, std::string_view base_url);

// The link to a view as a reader opens it, with the frame around it.
std::string link_to(std::string_view base_url, View view);

// The same pinned to the version that is shown, without how it is read; empty where no link leads
// to it.
std::string pinned_link_to(const Dataset& dataset, std::string_view base_url, View view);

// The search and the filters: "“border security” · 2018 – 2025 · Not press statement"; else empty.
std::string filter_words(const Language& language, const FacetDomains& domains, const Query& query);

// "Pin to dataset version 2026.11"
std::string pin_words(const Language& language, const Dataset& dataset);

// Commands that Share leads to: on a phone the bar has no room for them.
inline constexpr std::array share_takes = {CommandId::show_exports, CommandId::show_cite,
                                           CommandId::add_to_tour};

}  // namespace rostrum

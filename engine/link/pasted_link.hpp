// Links as they come from outside: the address bar on arrival, and what a reader pastes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

// One address from a link's query string and its fragment, each without its mark. The fragment wins
// key by key; of the query only keys of ours are taken, so that those of others (utm_source) are
// not passed on.
std::string address_from_ends(std::string_view query, std::string_view fragment);

// The same of "?topic=terrorism#time=2018", of "#time=2018" and of a bare address.
std::string address_from_arrival(std::string_view text);

// The address in a text that is a link to a view, wherever the explorer is served:
//   https://example.org/rostrum/#q=arms    https://example.org/?topic=terrorism&utm_source=mail
//   #q=arms    topic=terrorism&time=2018   https://example.org/rostrum/forums/kuwait-2024/
//   https://example.org/rostrum/people/ali-naghiyev/
// Blanks, quotation marks and the marks of a sentence around it do not matter, and of other words
// around a link only the first link to a view counts. Where the explorer itself is served, as far
// as it is known, its other pages stand for the plain view. Nothing for any other text.
std::optional<std::string> address_from_pasted(std::string_view text,
                                               std::string_view base_url = {});

}  // namespace rostrum

// Percent-encoding of an address fragment (RFC 3986, section 2.1): what may stand as it is, and
// everything else as the bytes of its UTF-8.
//
// Bare are letters, digits and - . _ , : / @ * ! $ ?, which RFC 3986 allows in a fragment and which
// programs that find links in mail and chat take as part of one. Always escaped inside a value:
//   & = ~ + # %      the address's own separators
//   ' " ( ) ; < > [ ] { } | \ ^ `   end or break a link in HTML, Markdown or running text
//   . _ , : / @ * ! $ ?   as a value's last character, where they are taken for the sentence's own
// and every letter beyond ASCII, as browsers do it themselves when they copy an address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rostrum {

// A value's text. The space becomes '+' where plus_is_space, "%20" elsewhere.
std::string percent_encoded(std::string_view text, bool plus_is_space = false);

// The text back. A '%' that starts no escape stands for itself. Nothing when the bytes are not
// UTF-8 or hold control characters.
std::optional<std::string> percent_decoded(std::string_view encoded, bool plus_is_space = false);

// UTF-8 without control characters: what percent_decoded gives.
bool is_readable(std::string_view text);

// A part that is not ours to understand: only what would break an address is escaped, so that
// escapes and separators inside it stay as they were. Doing it twice changes nothing.
std::string escaped_as_it_is(std::string_view raw, bool escape_equals);

}  // namespace rostrum

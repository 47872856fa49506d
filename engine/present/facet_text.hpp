// The values of facets in words: names of the dataset are data, those of its closed vocabularies
// are messages.
#pragma once

#include <string>
#include <string_view>

#include "engine/query/facet.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// As it stands by itself, "Press statement"; the view is of the language's or of the domains' text.
std::string_view value_text(const Language& language, const FacetDomains& domains, Facet facet,
                            ValueIndex value);
// A chosen value; an id that the dataset does not have stands for itself.
std::string value_text(const Language& language, const FacetDomains& domains, Facet facet,
                       const std::string& id);
// Inside of a sentence: "press statement", "Kuwait".
std::string value_within_sentence(const Language& language, const FacetDomains& domains,
                                  Facet facet, const std::string& id);

// The name of a topic or a topic group inside of a sentence. They are common nouns of the dataset's
// language: a sentence in it writes them small, "border security"; in one of another language they
// are names in a foreign one and stand as the data has them.
std::string common_noun(const Language& language, std::string_view name);

}  // namespace rostrum

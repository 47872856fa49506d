// What is new, as an Atom feed (RFC 4287): the versions of the dataset, as its CHANGELOG tells
// them, and the forums held last.
//
// No clock is asked. A version is of the day it is named after, "2026.11.22", or of the first of
// the month, "2026.11"; one named otherwise is left out. A forum is of its last day, and of the day
// of the version that published it first when that is earlier, so that it keeps its day in later
// versions. One that no version has yet counts to the last one until it is published.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "curator/id_registry.hpp"
#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

inline constexpr std::size_t max_forums_in_feed = 40;

std::string feed_text(const Language& language, const Dataset& dataset, const IdRegistry& published,
                      std::string_view changelog, std::string_view site);

}  // namespace rostrum

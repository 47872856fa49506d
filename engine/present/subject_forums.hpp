// The forums that belong to a subject: those that its filter finds.
#pragma once

#include <vector>

#include "engine/model/subject.hpp"

namespace rostrum {

// Ascending: where a person spoke or what they convened, what an organization organized or was
// spoken for at, a series' editions, forums with a topic of their own or in what was said and
// agreed there, what a country hosted.
std::vector<ForumId> forums_of(const Dataset& dataset, const Subject& subject);

// The country a forum was held in, where it is known.
std::optional<CountryId> host_of(const Dataset& dataset, const Forum& forum);

}  // namespace rostrum

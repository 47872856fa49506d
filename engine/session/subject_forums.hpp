// The forums that belong to a subject, for its page and for what map and timeline emphasise.
#pragma once

#include <vector>

#include "engine/model/subject.hpp"
#include "engine/state/view.hpp"

namespace rostrum {

// Ascending: where a person spoke or what they convened, what an organization organized or was
// spoken for at, a series' editions, a topic's forums, what a country hosted.
std::vector<ForumId> forums_of(const Dataset& dataset, const Subject& subject);
// Those of the subject whose page a view shows; none when it shows no page.
std::vector<ForumId> forums_of_selection(const Dataset& dataset, const View& view);

// The country a forum was held in, where it is known.
std::optional<CountryId> host_of(const Dataset& dataset, const Forum& forum);

}  // namespace rostrum

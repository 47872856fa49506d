// What the index tells of a shard, so that a page knows which shards a view needs and how many
// records there are before it fetches one.
#pragma once

#include "engine/load/json_value.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// "from" and "to", the first and the last day of its records; their number as "rows", "forums",
// "statements" and "outcomes"; how many there are by "months" and "years", and by year of every
// topic ("topics") and kind ("kinds"); forums by host country ("hosts"). A record counts in every
// month and year that its date touches, an outcome in those of its forum, and under every topic of
// its own. A date with an open end counts where it is known; "open" is the number of these.
JsonObject summary_of(const Dataset& shard);

}  // namespace rostrum

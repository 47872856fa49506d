// What the live region says when the answer changed: "41 statements at 3 forums, 2014 to 2022".
#pragma once

#include "engine/query/evaluate.hpp"
#include "engine/text/message.hpp"

namespace rostrum {

Message result_announcement(const Columns& columns, const Result& result);

}  // namespace rostrum

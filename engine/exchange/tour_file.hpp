// The tour that the reader has collected, as a file that plays it again when it is dropped.
#pragma once

#include "engine/exchange/export_file.hpp"

namespace rostrum {

ExportFile make_tour_file(const Session& session);

}  // namespace rostrum

#include "engine/model/program_version.hpp"

namespace rostrum {

std::string_view program_version() {
  return ROSTRUM_VERSION;
}

}  // namespace rostrum

// The icons of the interface, by name; see icons.def.
#pragma once

#include <cstdint>

namespace rostrum::ui {

enum class Icon : std::uint16_t {
#define ROSTRUM_ICON(name, code_point, lucide_name) name = (code_point),
#include "ui/theme/icons.def"
#undef ROSTRUM_ICON
};

}  // namespace rostrum::ui

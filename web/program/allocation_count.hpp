// How often memory was asked for since the program began: by C++ and, once told to, by Dear ImGui.
// Linking this file replaces the global operator new and delete. One thread.
#pragma once

#include <cstdint>

namespace rostrum::web {

std::uint64_t allocation_count();

// Before the first ImGui context is made.
void count_imgui_allocations();

}  // namespace rostrum::web

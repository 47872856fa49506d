// Dear ImGui without its tables and columns, of which the canvas uses none. The library has no
// switch for that, and calls them at the end of every frame in case one was left open: 25 kB that
// never do anything. Weak, so that a later version which needs more of its own file takes that
// instead.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

[[gnu::weak]] void EndColumns() {}
[[gnu::weak]] void EndTable() {}
[[gnu::weak]] void PopColumnsBackground() {}
[[gnu::weak]] void PushColumnsBackground() {}
[[gnu::weak]] void TableEndCell(ImGuiTable*) {}
[[gnu::weak]] void TableEndRow(ImGuiTable*) {}
[[gnu::weak]] void TableGcCompactSettings() {}
[[gnu::weak]] void TableGcCompactTransientBuffers(ImGuiTable*) {}
[[gnu::weak]] void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
[[gnu::weak]] void TablePopBackgroundChannel() {}
[[gnu::weak]] void TablePopColumnChannel() {}
[[gnu::weak]] void TablePushBackgroundChannel() {}
[[gnu::weak]] void TablePushColumnChannel(int) {}
[[gnu::weak]] void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

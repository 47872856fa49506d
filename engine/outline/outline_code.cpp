// What the document has on a screen in a public place: the ways to stay and to start again, and the
// code of an address to take along.
#include <string>
#include <utility>

#include "engine/link/qr_code.hpp"
#include "engine/outline/nodes.hpp"
#include "engine/outline/outline_regions.hpp"
#include "engine/present/kiosk_languages.hpp"
#include "messages/kiosk.hpp"
#include "messages/share.hpp"
#include "messages/shell.hpp"

namespace rostrum {

void append_kiosk(SemanticNode& banner, const OutlineInput& input) {
  const UiState& ui = input.state.ui;
  if (!input.state.view.reading.kiosk) return;
  if (ui.kiosk == KioskPhase::warning) {
    banner.children.push_back(
        paragraph("kiosk:warning",
                  input.language.text(msg::kiosk_starts_again_in{.seconds = ui.kiosk_seconds})));
  }
  if (ui.kiosk == KioskPhase::attract) {
    banner.children.push_back(
        button("kiosk:touch", std::string(input.language.text(msg::kiosk_touch)), StayHere{}));
  }
  if (input.venue != nullptr) {
    for (const VenueLanguage* of : languages_offered(*input.venue, input.state.view))
      banner.children.push_back(button("language:" + of->tag, of->name, SetField{"lang", of->tag}));
  }
  append_command(banner, CommandId::stay_here, input);
  append_command(banner, CommandId::start_again, input);
}

std::optional<SemanticNode> code_region(const OutlineInput& input) {
  if (input.state.ui.sheet != Sheet::code) return std::nullopt;
  const Language& language = input.language;
  const std::string& url = input.state.ui.coded_url;
  SemanticNode node = region("code", 2, std::string(language.text(msg::kiosk_code_heading)));
  node.children.push_back(
      paragraph("code:about", std::string(language.text(msg::kiosk_code_about))));
  if (QrCode made = qr_code_from_text(url);
      !made.empty() && (input.venue == nullptr || input.venue->shows_codes)) {
    SemanticNode image =
        make_node(Role::image, "code:image", std::string(language.text(msg::share_code_image)));
    image.value = std::move(made.modules);
    node.children.push_back(std::move(image));
  }
  node.children.push_back(paragraph("code:address", url));
  node.children.push_back(
      button("code:close", std::string(language.text(msg::shell_close)), SetSheet{}));
  return node;
}

}  // namespace rostrum

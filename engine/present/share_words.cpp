#include "engine/present/share_words.hpp"

#include <utility>

#include "engine/link/address.hpp"
#include "engine/model/version_name.hpp"
#include "engine/present/chips.hpp"
#include "engine/present/record_text.hpp"
#include "engine/present/view_title.hpp"
#include "messages/share.hpp"

namespace rostrum {

namespace {

struct ShortView {
  View view;
  msg::Gist kept = msg::Gist::other;  // the whole collection
};

// The view of the shortest link: what is compared, else what is open, else the query.
ShortView short_view(const View& view) {
  ShortView made;
  made.view.dataset_version = view.dataset_version;
  if (view.screen == Screen::compare && !view.compare.empty()) {
    made.view.screen = view.screen;
    made.view.compare = view.compare;
    made.kept = msg::Gist::comparison;
  } else if (!view.basket.empty()) {
    made.view.screen = Screen::basket;
    made.view.basket = without_notes(view.basket);
    made.kept = msg::Gist::basket;
  } else if (shows_explorer(view.screen) && !view.selection.empty()) {
    made.view.selection = view.selection;
    made.kept = view.selection.find(':') == std::string::npos ? msg::Gist::record : msg::Gist::page;
  } else if (!view.query.empty()) {
    made.view.query = view.query;
    made.kept = msg::Gist::query;
  }
  return made;
}

std::string escaped_for_attribute(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '"') {
      escaped += "&quot;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

// The frame may run the program and open sources, and nothing else: no forms, no downloads, no way
// to lead the page around it elsewhere. Its own origin it must keep, or it could not fetch its
// data.
std::string embed_code_of(const Language& language, const std::string& link,
                          const std::string& view) {
  const std::string title =
      view.empty() ? "Rostrum" : language.text(msg::share_embed_title{.view = view});
  std::string code = "<iframe src=\"" + escaped_for_attribute(link);
  code += "\" title=\"" + escaped_for_attribute(title);
  code +=
      "\" width=\"100%\" height=\"560\" loading=\"lazy\" sandbox=\"allow-scripts allow-same-origin "
      "allow-popups allow-popups-to-escape-sandbox\" allow=\"clipboard-write\"></iframe>";
  return code;
}

std::string link_of(std::string_view base_url, const View& view) {
  std::string link(base_url);
  if (const std::string address = address_from_view(view); !address.empty()) link += '#' + address;
  return link;
}

// The code of the link, or of the short one when the reader chose it.
void add_code(SharedView& shared, const Language& language, const View& view,
              std::string_view base_url, bool shorten) {
  shared.code = qr_code_from_text(shared.link);
  if (!shared.code.empty()) {
    shared.coded_link = shared.link;
    shared.code_words = language.text(msg::share_code_use);
    return;
  }
  ShortView kept = short_view(view);
  shared.short_link = link_to(base_url, kept.view);
  QrCode code = qr_code_from_text(shared.short_link);
  if (code.empty()) {
    kept = {};
    shared.short_link = link_to(base_url, kept.view);
    code = qr_code_from_text(shared.short_link);
  }
  if (!shorten) {
    shared.code_words = language.text(
        msg::share_code_too_long{.length = shared.link.size(), .limit = max_qr_bytes});
    shared.shorten_words = language.text(msg::share_code_for{.gist = kept.kept});
    return;
  }
  shared.code = std::move(code);
  shared.coded_link = shared.short_link;
  shared.code_words = language.text(msg::share_code_keeps{.gist = kept.kept});
}

}  // namespace

bool link_has_data(const Dataset& dataset, std::string_view base_url) {
  return is_version_name(dataset.version()) || base_url.find('?') != std::string_view::npos;
}

std::string link_to(std::string_view base_url, View view) {
  // A visitor takes it home, where text and colours are as they like them.
  if (view.reading.kiosk) view.reading = {.language = std::move(view.reading.language)};
  view.reading.embed = false;
  if (is_readers_tour(view.tour)) {
    view.tour.clear();  // nobody else has it
    view.tour_step = 1;
  }
  return link_of(base_url, view);
}

std::string pinned_link_to(const Dataset& dataset, std::string_view base_url, View view) {
  if (base_url.empty() || !link_has_data(dataset, base_url)) return {};
  view.reading = {};
  view.dataset_version = dataset.version();
  return link_to(base_url, std::move(view));
}

std::string filter_words(const Language& language, const FacetDomains& domains,
                         const Query& query) {
  std::string words;
  if (!query.text.empty()) words = language.text(msg::share_search{.text = query.text});
  for (const Chip& chip : build_chips(language, domains, query))
    append_part(language, words, chip.label);
  return words;
}

std::string pin_words(const Language& language, const Dataset& dataset) {
  return language.text(msg::share_pin{.version = dataset.version()});
}

SharedView shared_view(const Language& language, const Dataset& dataset,
                       const FacetDomains& domains, const State& state, std::string_view base_url) {
  SharedView shared;
  View view = state.view;
  shared.link = link_to(base_url, view);
  if (base_url.empty() || !link_has_data(dataset, base_url)) return shared;
  add_code(shared, language, view, base_url, state.ui.short_code);
  view.reading.embed = true;
  shared.embed_code =
      embed_code_of(language, link_of(base_url, view), view_text(language, dataset, domains, view));
  return shared;
}

}  // namespace rostrum

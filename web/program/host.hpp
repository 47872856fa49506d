// Calls out of the program into the page. Each is a thin door to the object the page hands over as
// `Module.host` (web/page/host.js); nothing here decides anything.
//
// Lengths are CSS pixels. Texts are UTF-8 and are copied by the page before a call returns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/app/app.hpp"

namespace rostrum::web::host {

enum class HistoryEntry : std::uint8_t { replace = 0, push = 1 };

// The address or the result is another one now.
void changed();
// Something was opened or folded that no address holds, and that the document shows.
void outline_changed();
void write_address(HistoryEntry entry, const std::string& address);
void go_back();
void copy_link();
void open_url(const std::string& url);
// Puts the text on the clipboard; `announcement` is made when it worked.
void copy_text(const std::string& text, const std::string& announcement);
// Hands the reader a file.
void download(const std::string& name, const std::string& mime, std::string_view bytes);
// Offers the link to the sheet of the reader's system.
void share();
// The height in CSS pixels that an embedded view would like; 0: it is not embedded.
void request_height(float height_css);
// Paints a picture, figure_json.hpp's, so many times as large and hands it over as a PNG.
void save_picture(const std::string& name, int scale, const std::string& picture);
// Opens the browser's print dialog.
void print();
// Lets the reader choose a file of their own. Other data is shown than the file an address named.
void choose_file();
void forget_file_address();
// Keeps the basket, basket_json.hpp's, on the device; empty: forgets it.
void keep_basket(const std::string& basket);
void keep_tour(const std::string& tour);
void announce(const std::string& text);
void focus_search();
void read_document();
void focus_canvas();

// What the last frame gave: where the page's inputs belong, and the appearance the page follows.
void place_search(const ui::PaintRect& slot, float text_scale);
void place_period(const ui::PaintRect& slot, float text_scale);
void place_find(const ui::PaintRect& slot, float text_scale);
void place_note(const ui::PaintRect& slot, float text_scale);
void place_title(const ui::PaintRect& slot, float text_scale);
void set_dark(bool dark);
// A keyword of CSS's `cursor`.
void set_cursor(const char* keyword);

}  // namespace rostrum::web::host

#include "web/program/host.hpp"

#include <emscripten.h>

EM_JS_DEPS(rostrum_host, "$UTF8ToString");

// clang-format off
EM_JS(void, rostrum_host_changed, (), { Module["host"]["changed"](); });
EM_JS(void, rostrum_host_outline_changed, (), { Module["host"]["outline_changed"](); });
EM_JS(void, rostrum_host_write_address, (int push, const char* address), {
  Module["host"]["write_address"](push === 1, UTF8ToString(address));
});
EM_JS(void, rostrum_host_go_back, (), { Module["host"]["go_back"](); });
EM_JS(void, rostrum_host_copy_link, (), { Module["host"]["copy_link"](); });
EM_JS(void, rostrum_host_open_url, (const char* url), {
  Module["host"]["open_url"](UTF8ToString(url));
});
EM_JS(void, rostrum_host_copy_text, (const char* text, const char* announcement), {
  Module["host"]["copy_text"](UTF8ToString(text), UTF8ToString(announcement));
});
EM_JS(void, rostrum_host_download,
      (const char* name, const char* mime, const char* bytes, std::size_t size), {
  // A copy: the browser keeps the file while the program's memory goes on.
  Module["host"]["download"](UTF8ToString(name), UTF8ToString(mime),
                             HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, rostrum_host_share, (), { Module["host"]["share"](); });
EM_JS(void, rostrum_host_request_height, (float height), { Module["host"]["request_height"](height); });
EM_JS(void, rostrum_host_save_picture, (const char* name, int scale, const char* picture), {
  Module["host"]["save_picture"](UTF8ToString(name), scale, UTF8ToString(picture));
});
EM_JS(void, rostrum_host_print, (), { Module["host"]["print"](); });
EM_JS(void, rostrum_host_choose_file, (), { Module["host"]["choose_file"](); });
EM_JS(void, rostrum_host_forget_file_address, (), { Module["host"]["forget_file_address"](); });
EM_JS(void, rostrum_host_keep_tour, (const char* tour), {
  Module["host"]["keep_tour"](UTF8ToString(tour));
});
EM_JS(void, rostrum_host_keep_basket, (const char* basket), {
  Module["host"]["keep_basket"](UTF8ToString(basket));
});
EM_JS(void, rostrum_host_announce, (const char* text), {
  Module["host"]["announce"](UTF8ToString(text));
});
EM_JS(void, rostrum_host_focus_search, (), { Module["host"]["focus_search"](); });
EM_JS(void, rostrum_host_read_document, (), { Module["host"]["read_document"](); });
EM_JS(void, rostrum_host_focus_canvas, (), { Module["host"]["focus_canvas"](); });
EM_JS(void, rostrum_host_place_search,
      (float x, float y, float width, float height, float text_scale), {
  Module["host"]["place_search"](x, y, width, height, text_scale);
});
EM_JS(void, rostrum_host_place_period,
      (float x, float y, float width, float height, float text_scale), {
  Module["host"]["place_period"](x, y, width, height, text_scale);
});
EM_JS(void, rostrum_host_place_find,
      (float x, float y, float width, float height, float text_scale), {
  Module["host"]["place_find"](x, y, width, height, text_scale);
});
EM_JS(void, rostrum_host_place_note,
      (float x, float y, float width, float height, float text_scale), {
  Module["host"]["place_note"](x, y, width, height, text_scale);
});
EM_JS(void, rostrum_host_place_title,
      (float x, float y, float width, float height, float text_scale), {
  Module["host"]["place_title"](x, y, width, height, text_scale);
});
EM_JS(void, rostrum_host_set_dark, (int dark), { Module["host"]["set_dark"](dark === 1); });
EM_JS(void, rostrum_host_set_cursor, (const char* keyword), {
  Module["host"]["set_cursor"](UTF8ToString(keyword));
});
// clang-format on

namespace rostrum::web::host {

void changed() {
  rostrum_host_changed();
}

void outline_changed() {
  rostrum_host_outline_changed();
}

void write_address(HistoryEntry entry, const std::string& address) {
  rostrum_host_write_address(static_cast<int>(entry), address.c_str());
}

void go_back() {
  rostrum_host_go_back();
}

void copy_link() {
  rostrum_host_copy_link();
}

void open_url(const std::string& url) {
  rostrum_host_open_url(url.c_str());
}

void copy_text(const std::string& text, const std::string& announcement) {
  rostrum_host_copy_text(text.c_str(), announcement.c_str());
}

void download(const std::string& name, const std::string& mime, std::string_view bytes) {
  rostrum_host_download(name.c_str(), mime.c_str(), bytes.data(), bytes.size());
}

void share() {
  rostrum_host_share();
}

void request_height(float height_css) {
  rostrum_host_request_height(height_css);
}

void save_picture(const std::string& name, int scale, const std::string& picture) {
  rostrum_host_save_picture(name.c_str(), scale, picture.c_str());
}

void print() {
  rostrum_host_print();
}

void choose_file() {
  rostrum_host_choose_file();
}

void forget_file_address() {
  rostrum_host_forget_file_address();
}

void keep_tour(const std::string& tour) {
  rostrum_host_keep_tour(tour.c_str());
}
void keep_basket(const std::string& basket) {
  rostrum_host_keep_basket(basket.c_str());
}

void announce(const std::string& text) {
  rostrum_host_announce(text.c_str());
}

void focus_search() {
  rostrum_host_focus_search();
}

void read_document() {
  rostrum_host_read_document();
}

void focus_canvas() {
  rostrum_host_focus_canvas();
}

void place_search(const ui::PaintRect& slot, float text_scale) {
  rostrum_host_place_search(slot.x, slot.y, slot.width, slot.height, text_scale);
}

void place_period(const ui::PaintRect& slot, float text_scale) {
  rostrum_host_place_period(slot.x, slot.y, slot.width, slot.height, text_scale);
}

void place_find(const ui::PaintRect& slot, float text_scale) {
  rostrum_host_place_find(slot.x, slot.y, slot.width, slot.height, text_scale);
}

void place_note(const ui::PaintRect& slot, float text_scale) {
  rostrum_host_place_note(slot.x, slot.y, slot.width, slot.height, text_scale);
}

void place_title(const ui::PaintRect& slot, float text_scale) {
  rostrum_host_place_title(slot.x, slot.y, slot.width, slot.height, text_scale);
}

void set_dark(bool dark) {
  rostrum_host_set_dark(dark ? 1 : 0);
}

void set_cursor(const char* keyword) {
  rostrum_host_set_cursor(keyword);
}

}  // namespace rostrum::web::host

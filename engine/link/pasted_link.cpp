#include "engine/link/pasted_link.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/link/address_split.hpp"
#include "engine/link/percent.hpp"
#include "engine/link/plain_page.hpp"

namespace rostrum {

namespace {

struct LinkParts {
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};

LinkParts parts_of_link(std::string_view link) {
  LinkParts ends;
  ends.fragment = cut_after(link, '#');
  ends.query = cut_after(link, '?');
  ends.path = link;
  return ends;
}

// What programs that count visits add to links.
bool is_added_on_the_way(std::string_view part) {
  constexpr std::array<std::string_view, 5> prefixes = {"utm_", "fbclid=", "gclid=", "mc_", "ref="};
  return std::ranges::any_of(prefixes, [&](std::string_view p) { return part.starts_with(p); });
}

// A query is ours when nothing in it is of another program: "?q=" alone says little.
bool is_query_of_ours(std::string_view query) {
  bool has_key = false;
  for (const std::string_view part : parts_of(query)) {
    if (field_of(part) != nullptr) {
      has_key = true;
    } else if (!is_added_on_the_way(part)) {
      return false;
    }
  }
  return has_key;
}

// "sel=kuwait-2024" of the page that is there for readers without the explorer, and a record of
// that forum where the fragment is its mark on the page; "sel=person:ali-naghiyev" likewise.
std::optional<std::string> view_of_page(std::string_view path, std::string_view fragment) {
  const auto selection = selection_of_plain_page(path);
  if (!selection) return std::nullopt;
  const bool marks_record = fragment.size() > selection->size() + 1 &&
                            fragment.starts_with(*selection) && fragment[selection->size()] == '.';
  return "sel=" + (marks_record ? std::string(fragment) : *selection);
}

bool is_url(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

// What follows on the folder that the explorer is served from: "/forums/". Whether a link says
// http or https is not looked at. Nothing for places elsewhere.
std::optional<std::string_view> path_on_site(std::string_view path, std::string_view base_url) {
  base_url = parts_of_link(base_url).path;
  if (!is_url(path) || !is_url(base_url)) return std::nullopt;
  const auto scheme_end = [](std::string_view url) { return url.find("://") + 3; };
  path.remove_prefix(scheme_end(path));
  base_url.remove_prefix(scheme_end(base_url));
  const std::string_view folder = base_url.substr(0, base_url.rfind('/'));
  if (!path.starts_with(folder)) return std::nullopt;
  path.remove_prefix(folder.size());
  if (!path.empty() && path[0] != '/') return std::nullopt;
  return path;
}

// Without blanks and the marks that a link is often wrapped in.
std::string_view unwrapped(std::string_view text) {
  constexpr std::string_view around = " \t\r\n<>\"";
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(around) - first + 1);
}

// Those of the sentence that a link stands in. At a value's end an address escapes each of them.
std::string_view without_closing_marks(std::string_view link) {
  constexpr std::array<std::string_view, 8> marks = {".", ",", ")", "\"", "”", "’", ">", ";"};
  for (auto mark = marks.begin(); mark != marks.end();) {
    if (link.ends_with(*mark)) {
      link.remove_suffix(mark->size());
      mark = marks.begin();
    } else {
      ++mark;
    }
  }
  return link;
}

bool is_gap(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

bool has_gap(std::string_view text) {
  return std::ranges::any_of(text, is_gap);
}

// What a link says as it stands, by keys of ours or as a plain page.
std::optional<std::string> view_of_link(std::string_view link, std::string_view base_url) {
  if (link.empty() || has_gap(link)) return std::nullopt;
  if (!is_url(link) && link[0] != '#' && link[0] != '?') {
    // Words of a search hold no "key=" of ours in every part.
    if (!is_query_of_ours(link)) return std::nullopt;
    return std::string(link);
  }
  const LinkParts ends = parts_of_link(link);
  if (has_key_of_ours(with_separators_bare(ends.fragment)) || is_query_of_ours(ends.query)) {
    return address_from_ends(ends.query, ends.fragment);
  }
  if (!is_url(link)) return std::nullopt;
  return view_of_page(path_on_site(ends.path, base_url).value_or(ends.path), ends.fragment);
}

// Of any address where the explorer is served: its own with what it says, another page without.
std::optional<std::string> view_on_site(std::string_view link, std::string_view base_url) {
  const LinkParts ends = parts_of_link(link);
  const auto path = path_on_site(ends.path, base_url);
  if (!path) return std::nullopt;
  const bool is_explorer = path->size() < 2 || path == "/index.html";
  return address_from_ends(ends.query, is_explorer ? ends.fragment : std::string_view());
}

// A link that says nothing as it stands may have been escaped once more on its way, the mark of its
// fragment alone or the whole. One that is understood is never unescaped.
std::optional<std::string> address_of(std::string_view link, std::string_view base_url) {
  constexpr std::string_view escaped_mark = "%23";
  std::string marked(link);
  const std::size_t mark = marked.find(escaped_mark);
  if (mark != std::string::npos) marked.replace(mark, escaped_mark.size(), "#");
  const std::string plain = percent_decoded(link).value_or(marked);
  for (const std::string_view reading : {link, std::string_view(marked), std::string_view(plain)}) {
    if (auto address = view_of_link(reading, base_url)) return address;
  }
  auto address = view_on_site(link, base_url);
  return address ? address : view_on_site(plain, base_url);
}

}  // namespace

std::string address_from_ends(std::string_view query, std::string_view fragment) {
  const std::string bare = with_separators_bare(fragment);
  std::vector<const ViewField*> said;
  for (const std::string_view part : parts_of(bare))
    said.push_back(field_of(part));
  std::string address;
  for (const std::string_view part : parts_of(query)) {
    const ViewField* field = field_of(part);
    if (field == nullptr || std::ranges::find(said, field) != said.end()) continue;
    address.append(part) += '&';
  }
  address += bare;
  if (address.ends_with('&')) address.pop_back();
  return address;
}

std::string address_from_arrival(std::string_view text) {
  if (!text.starts_with('?')) return std::string(text.substr(text.starts_with('#') ? 1 : 0));
  const LinkParts ends = parts_of_link(text);
  return address_from_ends(ends.query, ends.fragment);
}

std::optional<std::string> address_from_pasted(std::string_view text, std::string_view base_url) {
  text = unwrapped(text);
  if (!has_gap(text)) {
    if (auto address = address_of(without_closing_marks(text), base_url)) return address;
  }
  // The first link among words.
  constexpr std::string_view start = "http";
  for (std::size_t at = text.find(start); at != std::string_view::npos;
       at = text.find(start, at + start.size())) {
    const std::string_view rest = text.substr(at);
    if (!is_url(rest)) continue;
    const auto end = std::ranges::find_if(rest, is_gap) - rest.begin();
    const std::string_view link = rest.substr(0, static_cast<std::size_t>(end));
    if (auto address = address_of(without_closing_marks(link), base_url)) return address;
  }
  return std::nullopt;
}

}  // namespace rostrum

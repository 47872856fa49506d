// Every form of link that was ever published opens for ever: tests/fixtures/links.txt.
#include <cstddef>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

#include "engine/link/view_field.hpp"
#include "tests/engine/address_fixture.hpp"

namespace rostrum::link_forms_test {
namespace {

struct LinkForm {
  std::string published;
  std::string canonical;
};

std::vector<LinkForm> published_forms() {
  constexpr std::string_view arrow = " =>";
  std::ifstream file(ROSTRUM_FIXTURES_DIR "/links.txt");
  std::vector<LinkForm> forms;
  for (std::string line; std::getline(file, line);) {
    const std::size_t at = line.find(arrow);
    if (at == std::string::npos || line.starts_with("# ")) continue;
    LinkForm form{line.substr(0, at), line.substr(at + arrow.size())};
    if (form.canonical.starts_with(' ')) form.canonical.erase(0, 1);
    if (form.canonical == "=") form.canonical = form.published;
    forms.push_back(std::move(form));
  }
  return forms;
}

TEST_CASE("every form of link ever published is read without loss and written as today") {
  const std::vector<LinkForm> forms = published_forms();
  REQUIRE(forms.size() > 90);
  for (const LinkForm& form : forms) {
    CAPTURE(form.published);
    const DecodedView decoded = view_from_address(form.published);
    CHECK(address_from_view(decoded.view) == form.canonical);
    CHECK(decoded.notices == notices_of_kept(decoded.view));
    CHECK(view_from_address(form.canonical).view == decoded.view);
  }
}

TEST_CASE("the file of published forms has every key and every word of the grammar") {
  std::set<std::string> parts;
  std::set<std::string> keys;
  for (const LinkForm& form : published_forms()) {
    for (std::string_view rest = form.published; !rest.empty();) {
      const std::size_t end = std::min(rest.find('&'), rest.size());
      const std::string part(rest.substr(0, end));
      parts.insert(part);
      keys.insert(part.substr(0, part.find('=')));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  for (const ViewField& field : view_fields()) {
    CAPTURE(field.key);
    CHECK(keys.contains(std::string(field.key)));
  }
  const auto has_all = [&](const char* key, const auto& values) {
    for (const auto value : values) {
      const std::string part = std::string(key) + '=' + std::string(id_of(value));
      CAPTURE(part);
      CHECK((parts.contains(part) || part.starts_with("theme=system")));
    }
  };
  has_all("list", all_values<ListKind>());
  has_all("form", all_values<ListForm>());
  has_all("count", all_values<CountUnit>());
  has_all("measure", all_values<MapMeasure>());
  has_all("lanes", all_values<LaneBy>());
  has_all("order", all_values<LaneOrder>());
  has_all("dates", all_values<TimeMatch>());
  has_all("projection", all_values<Projection>());
  has_all("arcs", all_values<MapArcs>());
  has_all("play", all_values<PlayMode>());
  has_all("screen", all_values<Screen>());
  has_all("tab", all_values<Tab>());
  has_all("theme", all_values<Appearance>());
}

}  // namespace
}  // namespace rostrum::link_forms_test

// What Share view says and makes: links, the code and its short stand-in, the code to embed.
#include "engine/present/share_words.hpp"

#include <string>
#include <utility>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/outline/semantic_tree.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::share_words_test {
namespace {

constexpr std::string_view base = "https://example.org/rostrum/";

struct Sharing {
  Dataset dataset = test::small_dataset();
  FacetDomains domains{dataset};
  State state;

  SharedView shared() const {
    return shared_view(Language::english(), dataset, domains, state, base);
  }
};

// Too long for any code, whatever else the view has.
std::string long_search() {
  std::string text;
  for (int i = 0; i < 30; ++i)
    text += "борьба ";
  return text;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::optional<SemanticNode> shown(const Session& session, std::string_view key) {
  DocumentFace face;
  const SemanticNode* node = find_node(face.outline(session), key);
  return node != nullptr ? std::optional(*node) : std::nullopt;
}

TEST_CASE("the link is the base and the address, and the code is of it") {
  Sharing sharing;
  CHECK(sharing.shared().link == base);
  sharing.state.view.query[Facet::host].include = {"AZE"};
  const SharedView shared = sharing.shared();
  CHECK(shared.link == "https://example.org/rostrum/#host=AZE");
  CHECK(shared.coded_link == shared.link);
  CHECK(shared.code.modules == qr_code_from_text(shared.link).modules);
  CHECK(shared.short_link.empty());
}

TEST_CASE("a link to an embedded view leads to the whole explorer") {
  View view;
  view.reading.embed = true;
  view.selection = "kuwait-2024";
  CHECK(link_to(base, view) == "https://example.org/rostrum/#sel=kuwait-2024");
}

TEST_CASE("a view too long for a code says so and has none before a shorter one is chosen") {
  Sharing sharing;
  sharing.state.view.query.text = long_search();
  sharing.state.view.selection = "kuwait-2024";
  SharedView shared = sharing.shared();
  REQUIRE(shared.link.size() > max_qr_bytes);
  CHECK(shared.code.empty());
  CHECK(shared.coded_link.empty());
  CHECK(has(shared.code_words, "too long"));
  CHECK(shared.shorten_words == "Code for the record that is open");

  sharing.state.ui.short_code = true;
  shared = sharing.shared();
  CHECK(shared.coded_link == "https://example.org/rostrum/#sel=kuwait-2024");
  CHECK(shared.code.modules == qr_code_from_text(shared.coded_link).modules);
  CHECK(has(shared.code_words, "keeps the record that is open"));
}

TEST_CASE("the shortest view keeps what is open, else the query, else nothing but the explorer") {
  Sharing sharing;
  View& view = sharing.state.view;
  // Long by what is kept of links for other programs, which no short view keeps.
  view.unknown = {{"later", std::string(500, 'x')}};
  view.query[Facet::topic].include = {"terrorism"};
  view.projection = Projection::orthographic;
  CHECK(sharing.shared().short_link == "https://example.org/rostrum/#topic=terrorism");
  CHECK(sharing.shared().shorten_words == "Code for the search and the filters");

  view.selection = "person:ali-naghiyev";
  const auto of_page = sharing.shared();
  CHECK(view_from_address(of_page.short_link.substr(base.size() + 1)).view.selection ==
        view.selection);
  CHECK(of_page.shorten_words == "Code for the page that is open");

  view.screen = Screen::compare;
  view.compare = {"year:2023", "year:2024"};
  const auto of_compare =
      view_from_address(sharing.shared().short_link.substr(base.size() + 1)).view;
  CHECK(of_compare.screen == Screen::compare);
  CHECK(of_compare.compare == view.compare);

  view = View{};
  view.query.text = long_search();
  CHECK(sharing.shared().short_link == base);
  CHECK(sharing.shared().shorten_words == "Code for the whole collection");
}

TEST_CASE("a short view stays pinned to its version of the dataset") {
  Sharing sharing;
  sharing.state.view.unknown = {{"later", std::string(500, 'x')}};
  sharing.state.view.selection = "kuwait-2024";
  sharing.state.view.dataset_version = "2026.11";
  CHECK(has(sharing.shared().short_link, "ds=2026.11"));
}

TEST_CASE("a short code that was chosen gives way when the whole link fits") {
  Sharing sharing;
  sharing.state.ui.short_code = true;
  CHECK(sharing.shared().coded_link == base);
  CHECK(sharing.shared().short_link.empty());
}

TEST_CASE("the code to embed is one element whose attributes are escaped") {
  Sharing sharing;
  sharing.state.view.query.text = "\"><script>alert(1)</script>&";
  sharing.state.view.query[Facet::host].include = {"AZE"};
  const std::string code = sharing.shared().embed_code;
  CHECK(code.starts_with("<iframe src=\"https://example.org/rostrum/#q="));
  CHECK(code.ends_with("></iframe>"));
  CHECK(has(code, "&amp;embed=1\""));
  CHECK(has(code, "&amp;host=AZE"));
  CHECK_FALSE(has(code, "<script"));
  CHECK(has(code, "title=\"Rostrum: &quot;"));
  CHECK(has(code, "loading=\"lazy\""));
  CHECK(has(code, "sandbox=\"allow-scripts allow-same-origin "));
}

TEST_CASE("the title of an embedded view names what is open") {
  Sharing sharing;
  const auto title_of = [&](std::string selection) {
    sharing.state.view.selection = std::move(selection);
    const std::string code = sharing.shared().embed_code;
    const std::size_t begin = code.find("title=\"") + 7;
    return code.substr(begin, code.find('"', begin) - begin);
  };
  CHECK(title_of("") == "Rostrum");
  CHECK(title_of("person:ali-naghiyev") == "Rostrum: Ali Naghiyev");
  CHECK(title_of("kuwait-2024.outcome-declaration") == "Rostrum: Kuwait declaration");
  CHECK(title_of("kuwait-2024.vladimir-voronkov").starts_with("Rostrum: Vladimir Voronkov, "));
}

TEST_CASE("in the document Share has the link, the code as a picture, the pin and the copies") {
  Session session(test::small_dataset());
  DocumentFace face;
  session.set_base_url(std::string(base));
  session.dispatch(SetSheet{Sheet::share});
  session.drain();
  REQUIRE(shown(session, "share:link"));
  CHECK(shown(session, "share:link")->name == base);
  CHECK(shown(session, "command:copy-link"));
  CHECK_FALSE(shown(session, "share:system"));
  const std::optional<SemanticNode> code = shown(session, "share:code");
  REQUIRE(code);
  CHECK(code->role == Role::image);
  CHECK(code->value == qr_code_from_text(base).modules);
  CHECK_FALSE(shown(session, "share:shorten"));

  session.set_can_share(true);
  CHECK(shown(session, "share:system"));

  REQUIRE(face.activate(session, "share:pin"));
  session.drain();
  CHECK(session.address() == "ds=2026.11");
  CHECK(session.link() == std::string(base) + "#ds=2026.11");
  CHECK(shown(session, "share:pin")->checked == Checked::yes);
  REQUIRE(face.activate(session, "share:pin"));
  session.drain();
  CHECK(session.address().empty());
}

TEST_CASE("choosing the short code lasts until the sheet is left") {
  Session session(test::small_dataset());
  DocumentFace face;
  session.set_base_url(std::string(base));
  session.dispatch(SetText{long_search()});
  session.dispatch(SetSheet{Sheet::share});
  session.drain();
  CHECK_FALSE(shown(session, "share:code"));
  REQUIRE(face.activate(session, "share:shorten"));
  session.drain();
  CHECK(shown(session, "share:code"));
  CHECK(shown(session, "share:copy-short"));
  session.dispatch(SetSheet{});
  session.dispatch(SetSheet{Sheet::share});
  session.drain();
  CHECK_FALSE(shown(session, "share:code"));
}

TEST_CASE("an embedded view says whose it is and what it shows, and leads to the whole explorer") {
  Session session(test::small_dataset());
  session.set_base_url(std::string(base));
  session.dispatch(OpenAddress{"q=guard&host=KWT&embed=1"});
  session.drain();
  for (const char* gone : {"filters", "screen:explore", "command:show-share",
                           "command:show-exports", "command:focus-search"}) {
    INFO(gone);
    CHECK_FALSE(shown(session, gone));
  }
  for (const char* kept : {"banner:name", "status:counts", "map", "timeline", "results"}) {
    INFO(kept);
    CHECK(shown(session, kept));
  }
  REQUIRE(shown(session, "embed:filters"));
  CHECK(shown(session, "embed:filters")->name == "“guard” · Kuwait");
  REQUIRE(shown(session, "embed:open"));
  CHECK(shown(session, "embed:open")->value == "https://example.org/rostrum/#q=guard&host=KWT");
}

}  // namespace
}  // namespace rostrum::share_words_test

// The basket in the document: every control of it, fields for notes, and the way through it.
#include <cstddef>
#include <string>
#include <string_view>

#include "engine/outline/document_face.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/outline_fixture.hpp"
#include "tests/engine/test_language.hpp"

namespace rostrum::outline_basket_test {
namespace {

class Document {
 public:
  Document() : session(test::small_dataset()) {
    session.set_base_url("https://example.org/rostrum/");
  }

  Document& does(const Action& action) {
    session.dispatch(action);
    session.drain();
    return *this;
  }
  Document& presses(std::string_view key) {
    INFO("pressing " << key);
    REQUIRE(face.activate(session, key));
    session.drain();
    return *this;
  }
  const SemanticNode& tree() {
    test::require_sound(face.outline(session));
    return face.outline(session);
  }
  bool has(std::string_view key) { return find_node(tree(), key) != nullptr; }
  const SemanticNode& at(std::string_view key) { return test::node_at(tree(), key); }

  Session session;
  DocumentFace face;
};

TEST_CASE("a forum, a statement and an outcome are put into the basket where they stand") {
  Document document;
  document.does(set_field("list", ListKind::statements)).does(Select{"kuwait-2024"});
  CHECK(document.at("screen:basket").name == "Basket");
  CHECK(document.at("basket-record:kuwait-2024").name == "Add to basket");
  document.presses("basket-record:kuwait-2024");
  document.presses("basket-record:kuwait-2024.vladimir-voronkov");
  CHECK(document.at("basket-record:kuwait-2024").name == "In basket");
  CHECK(document.at("list-basket-record:kuwait-2024.vladimir-voronkov").name == "In basket");
  CHECK(document.at("screen:basket").name == "Basket · 2");
  document.presses("basket-record:kuwait-2024");
  CHECK(document.at("screen:basket").name == "Basket · 1");
}

TEST_CASE("an embedded view has no basket of its own") {
  Document document;
  document.does(OpenAddress{"embed=1&sel=kuwait-2024"});
  CHECK_FALSE(document.has("basket-record:kuwait-2024"));
  CHECK_FALSE(document.has("screen:basket"));
}

TEST_CASE("on its screen records are moved, noted, opened and taken out") {
  Document document;
  document.does(AddToBasket{"kuwait-2024"}).does(AddToBasket{"baku-2023"});
  document.presses("screen:basket");
  CHECK(document.session.address() == "screen=basket");
  CHECK_FALSE(document.has("results"));
  CHECK_FALSE(document.has("basket:up:kuwait-2024"));
  CHECK(document.at("basket:down:kuwait-2024").name == "Move Kuwait phase down");
  document.presses("basket:down:kuwait-2024");
  CHECK(document.session.state().basket.place_of("kuwait-2024") == std::size_t{1});

  const SemanticNode& note = document.at("basket:note:kuwait-2024");
  CHECK(note.role == Role::text_field);
  CHECK(note.name == "Note on Kuwait phase");
  REQUIRE(document.face.enter(document.session, "basket:note:kuwait-2024", "ask them"));
  document.session.drain();
  CHECK(document.at("basket:note:kuwait-2024").value == "ask them");
  CHECK_FALSE(document.face.enter(document.session, "basket:about", "no"));
  CHECK_FALSE(document.face.enter(document.session, "nothing", "no"));

  document.presses("basket:remove:baku-2023");
  CHECK_FALSE(document.has("basket:entry:baku-2023"));
  document.presses("basket:open:kuwait-2024");
  CHECK(document.session.view().selection == "kuwait-2024");
  CHECK(document.session.view().screen == Screen::explore);
}

TEST_CASE("export, citation, print, steps and emptying are buttons of the screen") {
  Document document;
  document.does(AddToBasket{"kuwait-2024"}).does(AddToBasket{"baku-2023"});
  document.does(SetScreen{Screen::basket});
  CHECK(document.at("basket:print").role == Role::button);
  document.presses("basket:export");
  CHECK(document.at("export:scope:basket").current);
  CHECK(document.at("export:counts").name.starts_with("2 forums"));
  document.presses("export:close").presses("basket:cite");
  CHECK(document.at("cite:what").name == "2 records in the basket");
  CHECK(document.has("cite-text:apa:1"));
  CHECK_FALSE(document.has("cite-text:apa:2"));
  document.presses("cite:close").presses("basket:step");
  CHECK(document.at("basket:position").name == "1 of 2");
  document.presses("command:next-record");
  CHECK(document.at("basket:position").name == "2 of 2");
  CHECK(document.session.address() == "sel=baku-2023&screen=steps");
  document.presses("basket:back").presses("basket:empty");
  CHECK(document.session.state().basket.empty());
  CHECK(document.at("basket:about").name.starts_with("Add records"));
}

TEST_CASE("a shared basket is read, and kept by a button") {
  Document document;
  document.does(OpenAddress{"screen=basket&basket=kuwait-2024+theirs~nowhere-2030"});
  CHECK(document.at("basket:note:kuwait-2024").role == Role::paragraph);
  CHECK(document.at("basket:caption:nowhere-2030").name == "Not in this data");
  CHECK_FALSE(document.has("basket:open:nowhere-2030"));
  CHECK_FALSE(document.has("basket:remove:kuwait-2024"));
  document.presses("basket:keep");
  CHECK(document.session.state().basket.size() == 2);
  CHECK(document.session.address() == "screen=basket");
  CHECK(document.at("basket:note:kuwait-2024").role == Role::text_field);
}

TEST_CASE("the basket speaks the document's language") {
  const Language pseudo = test::language_of("en-XA");
  Document document;
  document.face.set_language(pseudo);
  document.does(AddToBasket{"kuwait-2024"}).does(SetScreen{Screen::basket});
  CHECK(test::is_pseudo(document.at("basket:about").name));
  CHECK(test::is_pseudo(document.at("basket:note:kuwait-2024").name));
  CHECK(document.at("basket:open:kuwait-2024").language == "en");
}

}  // namespace
}  // namespace rostrum::outline_basket_test

// A session that begins before the texts of its records are there.
#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include <catch_amalgamated.hpp>

#include "engine/exchange/formats.hpp"
#include "engine/present/record_page.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/engine/two_files.hpp"

namespace rostrum::session_texts_test {
namespace {

struct Started {
  test::TwoFiles files = test::in_two_files(test::small_dataset_text());
  Session session{std::move(*load_dataset(files.records, TextsOf::same_file_or_next))};

  void does(Action action) {
    session.dispatch(std::move(action));
    session.drain();
  }
};

template <typename Kind>
bool asks_for(Session& session) {
  return std::ranges::any_of(session.take_effects(), [](const Effect& effect) {
    return std::holds_alternative<Kind>(effect);
  });
}

// A word of the first statement's text that stands nowhere else.
constexpr const char* word_of_text = "proxy";

TEST_CASE("a search finds words of texts once they are there") {
  Started begun;
  begun.does(SetText{word_of_text});
  const std::size_t before = begun.session.result().matches.count();
  REQUIRE(begun.session.add_texts(begun.files.texts).has_value());
  Session whole{test::small_dataset()};
  whole.dispatch(SetText{word_of_text});
  whole.drain();
  CHECK(begun.session.result().matches == whole.result().matches);
  CHECK(begun.session.result().matches.count() > before);
  CHECK_FALSE(begun.session.awaits_texts());
  // Said, as the number in sight is another one.
  CHECK(asks_for<Announce>(begun.session));
}

TEST_CASE("a search finds the same whether its index was prepared in idle moments or not") {
  for (const std::size_t steps : {0U, 1U, 2U, 100U}) {
    Started begun;
    REQUIRE(begun.session.add_texts(begun.files.texts).has_value());
    for (std::size_t i = 0; i < steps && begun.session.prepare_search(1); ++i) {
    }
    begun.does(SetText{word_of_text});
    Session whole{test::small_dataset()};
    whole.dispatch(SetText{word_of_text});
    whole.drain();
    CHECK(begun.session.result().matches == whole.result().matches);
    CHECK_FALSE(begun.session.prepare_search(1));
  }
}

TEST_CASE("the page of a record says that its text is on its way, and shows nothing below it") {
  Started begun;
  const ForumId forum{0};
  const auto page = [&] {
    return build_record_page(Language::english(), begun.session.dataset(), forum);
  };
  CHECK(page().on_its_way == "The text is on its way.");
  REQUIRE(begun.session.add_texts(begun.files.texts).has_value());
  CHECK(page().on_its_way.empty());
  CHECK_FALSE(page().summary.empty());
}

TEST_CASE("what is taken away before the texts are there is refused with a reason") {
  Started begun;
  begun.does(Export{ExportFormat::csv});
  CHECK_FALSE(asks_for<Export>(begun.session));
  REQUIRE(begun.session.state().ui.notices.size() == 1);
  begun.does(Print{});
  CHECK_FALSE(asks_for<Print>(begun.session));
  REQUIRE(begun.session.add_texts(begun.files.texts).has_value());
  begun.does(Export{ExportFormat::csv});
  CHECK(asks_for<Export>(begun.session));
}

TEST_CASE("texts that are refused leave everything as it was") {
  Started begun;
  const std::uint64_t before = begun.session.revision();
  CHECK_FALSE(begun.session.add_texts("{}").has_value());
  CHECK(begun.session.awaits_texts());
  CHECK(begun.session.revision() == before);
}

TEST_CASE("texts go to the collection while a file of the reader's own is shown") {
  Started begun;
  begun.session.set_map_viewport({0, 0, 1000, 600});
  begun.session.read_file("events.csv",
                          "title,date,city,country\nHarbour talks,2021-05-01,Baku,Azerbaijan\n");
  begun.session.drain();
  begun.does(UseFile{});
  REQUIRE(begun.session.own_data() == "events.csv");
  CHECK_FALSE(begun.session.dataset().awaits_texts());
  REQUIRE(begun.session.add_texts(begun.files.texts).has_value());
  CHECK(begun.session.own_data() == "events.csv");
  begun.does(LeaveFile{});
  CHECK_FALSE(begun.session.dataset().awaits_texts());
  CHECK_FALSE(begun.session.dataset().forums().front().summary.empty());
}

}  // namespace
}  // namespace rostrum::session_texts_test

// What a pinned link says when it is opened in another version.
#include "engine/present/version_words.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/session/session.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::version_words_test {
namespace {

// Seven records: Kuwait's four, Baku's two, one online. Two were added last.
Dataset later_dataset() {
  return test::loaded(test::with(test::small_dataset_text(), "\"aliases\": [", R"("versions": [
      {"version": "2024.12"}, {"version": "2025.06.01", "added": ["baku-2023"]},
      {"version": "2026.11", "added": ["baku-2023.ali-naghiyev", "online-2020"]}],
      "aliases": [{"from": "atlantis-1999", "withdrawn": true, "since": "2026.11",
                   "why": "It was never held."},)"));
}

std::vector<std::string> told(const Session& session) {
  std::vector<std::string> texts;
  for (const Notice& notice : session.state().ui.notices)
    texts.push_back(test::english(notice.text));
  return texts;
}

Session opened(const std::string& address) {
  Session session(later_dataset());
  session.dispatch(OpenAddress{address});
  session.drain();
  return session;
}

using Told = std::vector<std::string>;

TEST_CASE("a link of an older version says how many of its records were added since") {
  CHECK(told(opened("ds=2025.06.01")) ==
        Told{"This link was made with version 2025.06.01. Since then 2 of the 7 records shown were "
             "added"});
  CHECK(told(opened("host=AZE&ds=2024.12")) ==
        Told{"This link was made with version 2024.12. Since then 2 of the 2 records shown were "
             "added"});
  CHECK(told(opened("host=AZE&ds=2025.06.01")) ==
        Told{"This link was made with version 2025.06.01. Since then 1 of the 2 records shown was "
             "added"});
  CHECK(told(opened("host=KWT&ds=2024.12")) ==
        Told{"This link was made with version 2024.12. Since then none of the 4 records shown were "
             "added"});
  CHECK(told(opened("q=screens&ds=2024.12")) ==
        Told{"This link was made with version 2024.12. Since then the one record shown was added"});
  CHECK(told(opened("q=nowhere&ds=2024.12")) ==
        Told{"This link was made with version 2024.12. Version 2026.11 has nothing that matches"});
}

TEST_CASE("a link of this version, or of none, says nothing") {
  CHECK(told(opened("host=AZE&ds=2026.11")) == Told{});
  CHECK(told(opened("host=AZE")) == Told{});
}

TEST_CASE("a version that is newer or was never published here is said to be so") {
  CHECK(
      told(opened("ds=2030.01.31")) ==
      Told{"This link was made with version 2030.01.31, which is newer than version 2026.11 shown "
           "here"});
  CHECK(told(opened("ds=2025.07")) ==
        Told{"This link was made with version 2025.07, which is not known here, so what changed "
             "since cannot be told"});
  CHECK(told(opened("ds=latest")) ==
        Told{"The link's version of the dataset \"latest\" was not understood"});
}

TEST_CASE("what the link points to and is withdrawn is told beside it") {
  CHECK(
      told(opened("ds=2024.12&host=KWT&sel=atlantis-1999")) ==
      Told{"The record \"atlantis-1999\" that the link points to was withdrawn in version 2026.11: "
           "It was never held.",
           "This link was made with version 2024.12. Since then none of the 4 records shown were "
           "added"});
}

TEST_CASE("the link stays pinned, and what is done in it afterwards says nothing again") {
  Session session = opened("host=AZE&ds=2024.12");
  CHECK(session.address() == "host=AZE&ds=2024.12");
  session.take_effects();
  session.dispatch(DismissNotices{});
  session.dispatch(ToggleValue{Facet::host, "KWT"});
  session.dispatch(SearchOrOpen{"kuwait"});
  session.drain();
  CHECK(told(session) == Told{});
  CHECK(session.address() == "q=kuwait&host=AZE~KWT&ds=2024.12");
}

TEST_CASE("pinned to what is shown, a link says nothing") {
  Session session = opened("ds=2024.12");
  session.dispatch(DismissNotices{});
  session.dispatch(PinDataset{true});
  session.drain();
  CHECK(session.address() == "ds=2026.11");
  CHECK(told(session) == Told{});
  session.dispatch(PinDataset{false});
  session.drain();
  CHECK(session.address().empty());
}

TEST_CASE("what changed is said in one breath with the answer") {
  Session session(later_dataset());
  session.dispatch(OpenAddress{"host=AZE&ds=2024.12"});
  session.drain();
  std::vector<std::string> said;
  for (const Effect& effect : session.take_effects()) {
    if (const auto* announce = std::get_if<Announce>(&effect))
      said.push_back(test::english(announce->text));
  }
  CHECK(said == Told{"This link was made with version 2024.12. Since then 2 of the 2 records shown "
                     "were added. 1 statement at 1 forum, 2023"});
}

}  // namespace
}  // namespace rostrum::version_words_test

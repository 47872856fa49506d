// Ids that are retired: what the loader asks of their entries, and where links with them lead.
#include "engine/load/aliases.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "engine/model/subject.hpp"
#include "tests/engine/load_fixture.hpp"
#include "tests/support/english.hpp"

namespace rostrum::aliases_test {
namespace {

constexpr std::string_view only_alias =
    R"({"from": "counter-terrorism", "to": "terrorism", "since": "2026.10", "why": "Merged"})";

std::string with_aliases(std::string_view aliases) {
  return test::with(test::small_dataset_text(), only_alias, aliases);
}

// The first error of a dataset with these aliases: pointer and rule.
std::string refused(std::string_view aliases) {
  const auto dataset = load_dataset(with_aliases(aliases));
  REQUIRE_FALSE(dataset.has_value());
  return dataset.error()[0].pointer + ' ' + dataset.error()[0].rule;
}

struct Opened {
  std::string address;
  std::vector<std::string> told;
};

Opened opened(const Dataset& dataset, std::string_view address) {
  const DecodedView decoded = resolve(view_from_address(address), dataset, FacetDomains(dataset));
  Opened result{address_from_view(decoded.view), {}};
  for (const Notice& notice : decoded.notices)
    result.told.push_back(test::english(notice.text));
  return result;
}

using Told = std::vector<std::string>;

TEST_CASE(
    "an old id leads to another one or was withdrawn for a reason, not both and not neither") {
  CHECK(refused(R"({"from": "old"})") == "/aliases/0 must have \"to\"");
  CHECK(refused(R"({"from": "old", "withdrawn": true})") == "/aliases/0 must have \"since\"");
  CHECK(refused(R"({"from": "old", "withdrawn": true, "since": "2027.01"})") ==
        "/aliases/0 must have \"why\"");
  CHECK(refused(R"({"from": "old", "to": "unoct", "withdrawn": true, "since": "1", "why": "x"})") ==
        "/aliases/0 must not have both \"to\" and \"withdrawn\"");
  CHECK(refused(R"({"from": "old", "withdrawn": 1, "to": "unoct"})") ==
        "/aliases/0/withdrawn must be true or false, not a number");
  CHECK(refused(R"({"from": "unoct", "withdrawn": true, "since": "2027.01", "why": "x"})") ==
        "/aliases/0/from must be an id that is retired, once");
}

TEST_CASE("an id that a series goes on using can be retired for an organization") {
  CHECK(refused(R"({"from": "organization:unoct", "to": "united-nations"})") ==
        "/aliases/0/from must be an id that is retired, once");
  CHECK(refused(R"({"from": "organization:baku-forum", "to": "dushanbe-process"})") ==
        "/aliases/0/to must be an id in use");
  CHECK(refused(R"({"from": "person:old", "to": "ali-naghiyev"},
                   {"from": "person:old", "to": "vladimir-voronkov"})") ==
        "/aliases/1/from must be an id that is retired, once");

  const Dataset dataset =
      test::loaded(with_aliases(R"({"from": "organization:baku-forum", "to": "unoct"})"));
  CHECK(opened(dataset, "organization=baku-forum&series=baku-forum").address ==
        "series=baku-forum&organization=unoct");
  CHECK(opened(dataset, "sel=organization:baku-forum").address == "sel=organization:unoct");
  CHECK(opened(dataset, "sel=series:baku-forum").address == "sel=series:baku-forum");
  CHECK(opened(dataset, "compare=organization:baku-forum~series:baku-forum").address ==
        "compare=organization:unoct~series:baku-forum");
}

TEST_CASE("an old id is followed wherever a link has it, without a word") {
  const Dataset dataset = test::loaded(with_aliases(R"(
      {"from": "terror", "to": "terrorism"}, {"from": "joint-action", "to": "cooperation"},
      {"from": "XAA", "to": "AZE"}, {"from": "a-naghiyev", "to": "ali-naghiyev"},
      {"from": "baku-i", "to": "baku-2023"},
      {"from": "kuwait-2024.outcome-text", "to": "kuwait-2024.outcome-declaration"})"));
  const Opened all = opened(dataset,
                            "topic=-terror&group=joint-action&host=XAA&speaker=a-naghiyev"
                            "&sel=kuwait-2024.outcome-text&measure=mentions&about=terror"
                            "&compare=baku-i~person:a-naghiyev~country:XAA~baku-2023");
  CHECK(all.told == Told{});
  CHECK(all.address ==
        "topic=-terrorism&group=cooperation&host=AZE&speaker=ali-naghiyev"
        "&sel=kuwait-2024.outcome-declaration&measure=mentions&about=terrorism"
        "&compare=baku-2023~person:ali-naghiyev~country:AZE");
}

TEST_CASE("what was said at a merged forum is found at the other one, or is part of it") {
  const Dataset dataset = test::loaded(with_aliases(R"({"from": "baku-i", "to": "baku-2023"})"));
  CHECK(opened(dataset, "sel=baku-i.ali-naghiyev").address == "sel=baku-2023.ali-naghiyev");
  CHECK(opened(dataset, "sel=baku-i.somebody").address == "sel=baku-2023");
}

TEST_CASE("a withdrawn id tells since when and why, wherever a link has it") {
  const Dataset dataset = test::loaded(with_aliases(R"(
      {"from": "atlantis-1999", "withdrawn": true, "since": "2026.12.01", "why": "It was never held."},
      {"from": "person:baku-forum", "withdrawn": true, "since": "2027.01", "why": "No person."})"));
  const Opened record = opened(dataset, "topic=terrorism&sel=atlantis-1999");
  CHECK(record.address == "topic=terrorism");
  CHECK(record.told == Told{"The record \"atlantis-1999\" that the link points to was withdrawn in "
                            "version 2026.12.01: It was never held."});
  CHECK(opened(dataset, "sel=atlantis-1999.poseidon").told ==
        Told{"The record \"atlantis-1999.poseidon\" that the link points to was withdrawn in "
             "version 2026.12.01: It was never held."});
  CHECK(opened(dataset, "compare=baku-2023~atlantis-1999").told ==
        Told{"\"atlantis-1999\" that the link compares was withdrawn in version 2026.12.01: It was "
             "never held."});
  const Opened filter = opened(dataset, "speaker=baku-forum&series=baku-forum");
  CHECK(filter.address == "series=baku-forum");
  CHECK(filter.told ==
        Told{"Speaker \"baku-forum\" was withdrawn in version 2027.01, so the link's "
             "filter on it was left out: No person."});
  CHECK(opened(dataset, "sel=person:baku-forum").told ==
        Told{"The page \"person:baku-forum\" that the link points to was withdrawn in version "
             "2027.01: No person."});
}

TEST_CASE("an id without a line is just not there") {
  const Dataset dataset = test::small_dataset();
  CHECK(dataset.retired({"atlantis-1999.poseidon", IdKind::forum}) == nullptr);
  CHECK(dataset.current_id("atlantis-1999.poseidon") == "atlantis-1999.poseidon");
}

}  // namespace
}  // namespace rostrum::aliases_test

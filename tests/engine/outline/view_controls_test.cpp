// Every control changes the address and is restored from it. The list of controls is made from the
// Command table and from the outline, so that a new one that a link forgets fails here.
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/link/address.hpp"
#include "engine/link/map_text.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/session/session.hpp"
#include "engine/state/command.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::view_controls_test {
namespace {

// Verbs that have nothing to do with the View, and why.
struct VerbWithoutView {
  CommandId id;
  std::string_view reason;
};
constexpr std::array verbs_without_view = {
    VerbWithoutView{CommandId::focus_search, "moves the keyboard's focus"},
    VerbWithoutView{CommandId::show_help, "opens a sheet, which is the reader's own"},
    VerbWithoutView{CommandId::show_about, "opens a sheet"},
    VerbWithoutView{CommandId::show_share, "opens a sheet"},
    VerbWithoutView{CommandId::show_exports, "opens a sheet"},
    VerbWithoutView{CommandId::show_cite, "opens a sheet"},
    VerbWithoutView{CommandId::read_page, "brings the document to the front"},
    VerbWithoutView{CommandId::undo, "asks the browser to go back to an earlier address"},
    VerbWithoutView{CommandId::copy_link, "reads the address"},
    VerbWithoutView{CommandId::open_file, "asks for a file, which no link can hold"},
    VerbWithoutView{CommandId::print, "opens the browser's dialog"},
    VerbWithoutView{CommandId::draw_box, "takes a tool; the area it draws is in the address"},
    VerbWithoutView{CommandId::draw_lasso, "takes a tool; the area it draws is in the address"},
    VerbWithoutView{CommandId::close_arc, "closes a list of the reader's own"},
    VerbWithoutView{CommandId::show_filters, "opens a sheet"},
    VerbWithoutView{CommandId::dismiss_notices, "takes away what was said"},
    VerbWithoutView{CommandId::share_with_system, "hands the address to another program"},
    VerbWithoutView{CommandId::shorten_link, "shows another code of the same view"},
    VerbWithoutView{CommandId::choose_file, "asks for a file, which no link can hold"},
    VerbWithoutView{CommandId::use_file, "shows a file, which no link can hold"},
    VerbWithoutView{CommandId::export_basket, "opens a sheet"},
    VerbWithoutView{CommandId::cite_basket, "opens a sheet"},
    VerbWithoutView{CommandId::empty_basket, "the reader's own basket stays on the device"},
    VerbWithoutView{CommandId::start_again, "only on a screen in a public place"},
    VerbWithoutView{CommandId::stay_here, "only on a screen in a public place"},
    VerbWithoutView{CommandId::play_tour, "goes on by itself; each step is in the address"},
    VerbWithoutView{CommandId::add_to_tour, "the reader's own tour stays on the device"},
    VerbWithoutView{CommandId::export_tour, "saves a file"},
    VerbWithoutView{CommandId::empty_tour, "the reader's own tour stays on the device"},
    VerbWithoutView{CommandId::leave_file,
                    "gives back the collection that a file was shown instead of"},
};

bool has_no_view(CommandId id) {
  for (const auto& verb : verbs_without_view) {
    if (verb.id == id) return true;
  }
  return false;
}

// Where a reader may be when a control is used.
constexpr std::array<std::string_view, 13> places = {
    "",
    "q=forum&topic=terrorism~-border-security&time=2019..2023&host=AZE&area=0,0,90,80"
    "&at=40,50,3&sel=baku-2023&tab=list",
    "time=2026..2030&sel=person:ali-naghiyev&theme=dark&size=120&keys=off",
    "screen=compare&compare=country:AZE~kuwait-2024",
    "lasso=40,30~60,30~50,50&projection=globe&at=20,30,2&arcs=none&lanes=topic&play=moving",
    "measure=mentions&about=terrorism&land=points&arcs=mentions&lanes=one&order=name&speed=2",
    "screen=basket&basket=kuwait-2024+ask+them~baku-2023",
    "screen=steps&sel=kuwait-2024&basket=kuwait-2024~baku-2023&theme=dark",
    "tour=from-baku-to-kuwait",
    "sel=baku-2023&tour=from-baku-to-kuwait&step=2",
    "form=table&list=statements&sort=country&columns=-topics",
    "form=table&q=forum&list=outcomes&columns=words",
    "dates=certain&time=..2023&window=2018..2024&sel=topic:terrorism&size=80",
};

class Hand {
 public:
  Hand() : session(test::small_dataset()) {
    session.set_map_viewport({0, 0, 1000, 600});
    std::vector<MapStop> stops;
    for (std::uint32_t i = 0; i < session.dataset().places().size(); ++i) {
      const auto& point = session.dataset()[PlaceId{i}].point;
      if (point) stops.push_back({.place = PlaceId{i}, .at = *point});
    }
    session.set_map_stops(std::move(stops));
  }

  void stands_at(std::string_view place) {
    does(OpenAddress{std::string(place)});
    does(SetSheet{Sheet::none});
  }
  void does(const Action& action) {
    session.dispatch(action);
    session.drain();
  }

  Session session;
};

// A setting of the view is one of its own, whatever the action that sets it.
std::string kind_of_control(const Action& action) {
  const auto* set = std::get_if<SetField>(&action);
  return set != nullptr ? "set_field " + set->key : name_of(action);
}

// The view without what is rounded in writing.
View rounded(View view) {
  if (view.position) view.position = canonical_position(*view.position, view.projection);
  if (view.query.area) view.query.area = canonical_area(*view.query.area);
  return view;
}

void check_restored(const Session& session) {
  const std::string address = session.address();
  CAPTURE(address);
  CHECK(rounded(view_from_address(address).view) == rounded(session.view()));
  CHECK(address_from_view(view_from_address(address).view) == address);
}

TEST_CASE("every command changes the address and is restored from it, or has a reason not to") {
  Hand hand;
  const CommandFocus focus{.facet = Facet::topic, .value = "terrorism"};
  for (const Command& verb : commands()) {
    bool changes = false;
    for (const std::string_view place : places) {
      hand.stands_at(place);
      const View before = hand.session.view();
      const std::string address = hand.session.address();
      const auto action = action_of(verb.id, hand.session.state(), focus);
      if (!action) continue;
      hand.does(*action);
      if (hand.session.view() == before) continue;
      changes = true;
      INFO(verb.name << " at " << place);
      CHECK(hand.session.address() != address);
      check_restored(hand.session);
    }
    INFO("the command " << verb.name);
    CHECK(changes != has_no_view(verb.id));
  }
  for (const auto& verb : verbs_without_view)
    CHECK_FALSE(verb.reason.empty());
}

void collect_keys(const SemanticNode& node, std::vector<std::string>& keys) {
  if (node.action) keys.push_back(node.key);
  for (const SemanticNode& child : node.children)
    collect_keys(child, keys);
}

TEST_CASE("whatever the document offers, what it changes in the view survives the address") {
  Hand hand;
  std::set<std::string> kinds;        // of actions that may change the view
  std::set<std::string> kinds_shown;  // of those, the ones whose change was seen
  std::size_t activated = 0;
  for (const std::string_view place : places) {
    hand.stands_at(place);
    DocumentFace face;
    std::vector<std::string> keys;
    collect_keys(face.outline(hand.session), keys);
    for (const std::string& key : keys) {
      hand.stands_at(place);
      const View before = hand.session.view();
      const std::string address = hand.session.address();
      const SemanticNode* node = find_node(face.outline(hand.session), key);
      if (node == nullptr) continue;
      const Action action = *node->action;
      if (history_write(action) != HistoryWrite::none) kinds.insert(kind_of_control(action));
      REQUIRE(face.activate(hand.session, key));
      hand.session.drain();
      ++activated;
      if (hand.session.view() == before) continue;
      kinds_shown.insert(kind_of_control(action));
      INFO(key << " at " << place);
      CHECK(hand.session.address() != address);
      check_restored(hand.session);
    }
  }
  CHECK(activated > 500);
  for (const std::string& kind : kinds) {
    INFO("a control that dispatches " << kind);
    CHECK(kinds_shown.contains(kind));
  }
}

}  // namespace
}  // namespace rostrum::view_controls_test

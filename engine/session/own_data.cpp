// A file of the reader's own in the session: read, corrected, shown instead of the collection,
// left.
#include <string>
#include <utility>
#include <variant>

#include "engine/intake/intake_words.hpp"
#include "engine/link/address.hpp"
#include "engine/load/tours.hpp"
#include "engine/session/session.hpp"
#include "messages/file.hpp"
#include "messages/tour.hpp"

namespace rostrum {

Intake Session::read_data(std::string_view name, std::string_view bytes) const {
  return read_intake(language(), name, bytes, bundled_dataset());
}

void Session::show_data(Intake read) {
  offered_ = std::move(read);
  dispatch(UseFile{});
}

void Session::read_file(std::string_view name, std::string_view bytes) {
  if (is_tour_json(bytes)) return read_tour_file(name, bytes);
  offered_ = read_data(name, bytes);
  ++revision_;
  dispatch(SetSheet{Sheet::file});
  effects_.push_back(Announce{intake_summary(*offered_)});
}

// A tour is played, and changes nothing else.
void Session::read_tour_file(std::string_view name, std::string_view bytes) {
  auto tour = tour_from_json(bytes);
  if (!tour) {
    const LoadError& first = tour.error().front();
    dispatch(Notify{msg::tour_refused{.file = std::string(name),
                                      .hint = first.hint,
                                      .place = first.pointer.empty() ? "/" : first.pointer,
                                      .rule = first.rule}});
    return;
  }
  for (std::size_t i = 0; i < tour->steps.size(); ++i) {
    const DecodedView view = resolve(view_from_address(tour->steps[i].link), dataset(), domains());
    if (view.notices.empty() && view.view.unknown.empty()) continue;
    dispatch(Notify{msg::tour_link_refused{
        .file = std::string(name), .link = tour->steps[i].link, .place = i + 1}});
    return;
  }
  dispatch(BringTour{*std::move(tour)});
}

const Intake* Session::intake() const {
  return offered_ ? &*offered_ : intake_ ? &*intake_ : nullptr;
}

Intake* Session::open_intake() {
  return offered_ ? &*offered_ : intake_ ? &*intake_ : nullptr;
}

void Session::drop_offered() {
  if (offered_ && state_.ui.sheet != Sheet::file) offered_.reset();
}

const Dataset& Session::bundled_dataset() const {
  return bundled_ ? bundled_->dataset : collection_->dataset;
}

bool Session::change_data(const Effect& effect) {
  if (const auto* column = std::get_if<SetFileColumn>(&effect)) {
    const auto role = column_role_from_id(column->role);
    Intake* read = open_intake();
    if (read == nullptr || !role) return true;
    set_column(language(), *read, column->column, *role, bundled_dataset());
    ++revision_;
    effects_.push_back(Announce{intake_summary(*read)});
    return true;
  }
  if (std::holds_alternative<UseFile>(effect)) {
    // Before the address is written, which may name the file that was shown.
    effects_.push_back(effect);
    show_file();
    return true;
  }
  if (std::holds_alternative<LeaveFile>(effect)) {
    effects_.push_back(effect);
    leave_file();
    return true;
  }
  if (std::holds_alternative<CopyLink>(effect) && !link_has_data()) {
    notify(own_link_words(own_name_));
  }
  return false;
}

void Session::show_file() {
  const Intake* read = intake();
  if (read == nullptr || !read->dataset) return;
  if (offered_) intake_ = std::exchange(offered_, std::nullopt);
  if (!bundled_) {
    bundled_view_ = state_.view;
    bundled_ = std::move(collection_);
  }
  own_name_ = intake_->name;
  auto own = std::make_unique<Collection>(std::move(*intake_->dataset));
  intake_->dataset.reset();
  replace(std::move(own), View{});
  effects_.push_back(Announce{own_data_words(own_name_)});
  effects_.push_back(Announce{intake_counts(*intake_)});
  if (intake_->rows_used < intake_->rows) notify(left_out_words(*intake_));
}

void Session::leave_file() {
  intake_.reset();
  offered_.reset();
  ++revision_;
  if (!bundled_) return;
  own_name_.clear();
  replace(std::move(bundled_), std::move(bundled_view_));
  effects_.push_back(Announce{msg::file_left});
}

void Session::replace(std::unique_ptr<Collection> collection, View view) {
  // How a reader likes to read is no part of what they read.
  view.reading = state_.view.reading;
  collection_ = std::move(collection);
  state_.view = std::move(view);
  state_.ui = {};
  map_stops_.clear();
  page_.reset();
  compare_.reset();
  compared_.clear();
  named_terms_.clear();
  subjects_found_.clear();
  lanes_revision_ = 0;
  ++revision_;
  ++data_revision_;
  run_query();
  update_subject_page();
  update_compare();
  effects_.push_back(WriteAddress{HistoryWrite::push});
}

void Session::notify(Message message) {
  const Notice notice{message};
  std::erase(state_.ui.notices, notice);
  state_.ui.notices.push_back(notice);
  ++revision_;
  effects_.push_back(Announce{std::move(message)});
}

}  // namespace rostrum

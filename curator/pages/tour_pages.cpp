#include "curator/pages/tour_pages.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "curator/pages/list_page.hpp"
#include "curator/pages/page_frame.hpp"
#include "curator/pages/site_address.hpp"
#include "curator/pages/structured_data.hpp"
#include "engine/link/address.hpp"
#include "engine/link/plain_page.hpp"
#include "engine/present/view_title.hpp"
#include "messages/plain.hpp"
#include "messages/tour.hpp"

namespace rostrum {

namespace {

std::string step_address(const Tour& tour, std::size_t step) {
  return "#tour=" + tour.id + "&step=" + std::to_string(step);
}

void write_step(HtmlWriter& html, const PageInput& input, const FacetDomains& domains,
                const std::string& root, const Tour& tour, std::size_t index) {
  const Language& language = input.language;
  const View view = resolve(view_from_address(tour.steps[index].link), input.dataset, domains).view;
  html.open("section", {{"id", "step-" + std::to_string(index + 1)}});
  std::string shown = view_text(language, input.dataset, domains, view);
  if (shown.empty()) shown = language.text(msg::tour_whole_collection);
  html.element("h2", language.text(msg::plain_tour_step{.place = index + 1, .view = shown}));
  html.element("p", tour.steps[index].caption);
  html.open("p");
  html.element("a", language.text(msg::plain_tour_show),
               {{"href", root + step_address(tour, index + 1)}});
  const std::string page = plain_page_path(input.dataset, view.selection);
  if (!page.empty()) {
    html.text(" ");
    html.element("a", language.text(msg::plain_tour_read), {{"href", root + page}});
  }
  html.close();
  html.close();
}

}  // namespace

std::string path_of(const Tour& tour) {
  return std::string(tours_path) + tour.id + '/';
}

std::string tour_list_page(const PageInput& input) {
  const Language& language = input.language;
  const std::string_view title = language.text(msg::tour_heading);
  const std::string about(language.text(msg::plain_tours_about));
  const std::string window = language.text(msg::plain_title{.title = title});
  const PageFrame frame{.input = input,
                        .path = std::string(tours_path),
                        .title = window,
                        .heading = window,
                        .description = about,
                        .json_ld = list_json_ld(input, tours_path, title),
                        .explorer = "#screen=tours"};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.element("h1", title);
    html.element("p", about);
    write_lists(html, input, frame.path, root);
    html.open("ul");
    for (const Tour& tour : input.dataset.tours()) {
      html.open("li");
      html.element("a", tour.title, {{"href", tour.id + '/'}});
      html.element("p", tour.about, {{"class", "caption"}});
      html.close();
    }
    html.close();
  });
}

std::string tour_page(const PageInput& input, const Tour& tour) {
  const Language& language = input.language;
  const FacetDomains domains(input.dataset);
  const std::string path = path_of(tour);
  const PageFrame frame{.input = input,
                        .path = path,
                        .title = language.text(msg::plain_title{.title = tour.title}),
                        .heading = tour.title,
                        .description = tour.about,
                        .json_ld = list_json_ld(input, path, tour.title),
                        .explorer = step_address(tour, 1),
                        .list = std::string(tours_path),
                        .list_words = std::string(language.text(msg::plain_all_tours))};
  return framed_page(frame, [&](HtmlWriter& html, const std::string& root) {
    html.element("h1", tour.title);
    html.element("p", tour.about);
    for (std::size_t i = 0; i < tour.steps.size(); ++i)
      write_step(html, input, domains, root, tour, i);
  });
}

}  // namespace rostrum

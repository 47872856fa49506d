// Pages that list all of a kind: people, organizations, series, topics and countries by their
// names, statements and outcomes by year, the newest first. That of forums is index_page.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "curator/pages/html_writer.hpp"
#include "curator/pages/page_input.hpp"
#include "engine/present/subject_page.hpp"
#include "engine/text/arguments.hpp"

namespace rostrum {

// The first five in the order of Subject's alternatives.
enum class ListPageKind : std::uint8_t {
  people,
  organizations,
  series,
  topics,
  countries,
  statements,
  outcomes,
};
inline constexpr std::size_t list_kind_count = 7;

struct ListFacts {
  ListPageKind kind;
  std::string_view path;  // "people/"
  Plain title;            // "People"
  Plain about;            // what is in it, as a sentence
  Plain all;              // "All people": the way to it
  Plain parts;            // "Letters": what it is divided by
};
const ListFacts& facts_of(ListPageKind kind);

// `pages` are those of all subjects of the kind that have one, in the dataset's order.
std::string subject_list_page(const PageInput& input, ListPageKind kind,
                              const std::vector<SubjectPage>& pages);
std::string statement_list_page(const PageInput& input);
std::string outcome_list_page(const PageInput& input);

// Ways from a list to all lists but itself, that of forums among them.
void write_lists(HtmlWriter& html, const Language& language, std::string_view path,
                 std::string_view root);

}  // namespace rostrum

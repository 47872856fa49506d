#include "engine/present/result_counts.hpp"

#include "messages/count.hpp"

namespace rostrum {

std::string found_counts_text(const Language& language, const Result& result) {
  const Totals& found = result.found;
  const Totals& total = result.total;
  const std::string forums = language.number(found.forums);
  const std::string statements = language.number(found.statements);
  const std::string outcomes = language.number(found.outcomes);
  return language.text(msg::count_found{
      .forums = msg::count_found_forums{.found = forums, .total = total.forums},
      .outcomes = msg::count_found_outcomes{.found = outcomes, .total = total.outcomes},
      .statements = msg::count_found_statements{.found = statements, .total = total.statements}});
}

}  // namespace rostrum

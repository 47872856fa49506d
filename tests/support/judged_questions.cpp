#include "tests/support/judged_questions.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include "engine/query/evaluate.hpp"
#include "engine/query/record_index.hpp"
#include "engine/query/understand.hpp"

namespace rostrum::test {

namespace {

constexpr std::size_t looked_at = 10;

double gain_of(const std::vector<int>& grades) {
  double gain = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), looked_at); ++i)
    gain += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  return gain;
}

}  // namespace

std::vector<JudgedQuestion> judged_questions(std::string_view json) {
  std::vector<JudgedQuestion> questions;
  for (const auto& each : nlohmann::json::parse(json))
    questions.push_back({each.at("question"), each.at("relevant")});
  return questions;
}

Searched::Searched(const Dataset& of)
    : dataset(of), domains(of), columns(of, domains), index(make_record_index(of, columns)) {}

std::vector<std::string> Searched::ranked(std::string_view text) const {
  Query query;
  query.text = text;
  const Query asked = asked_query(query, dataset.extent());
  const std::vector<TextTerm> terms = parse_text_query(asked.text);
  std::vector<std::pair<double, Row>> rows;
  for (const Row row : evaluate({dataset, domains, columns, index}, asked).matches)
    rows.emplace_back(index.score(row, terms), row);
  std::ranges::sort(rows, std::greater());
  std::vector<std::string> ids;
  for (const auto& [score, row] : rows) {
    ids.push_back(std::visit([&](auto id) { return dataset[id].id; }, columns.record(row)));
  }
  return ids;
}

double ndcg_at_10(const std::vector<std::string>& ranked, const JudgedQuestion& question) {
  std::vector<int> found;
  for (const std::string& id : ranked) {
    const auto grade = question.grades.find(id);
    found.push_back(grade == question.grades.end() ? 0 : grade->second);
  }
  std::vector<int> best;
  for (const auto& [id, grade] : question.grades)
    best.push_back(grade);
  std::ranges::sort(best, std::greater());
  return gain_of(found) / gain_of(best);
}

}  // namespace rostrum::test

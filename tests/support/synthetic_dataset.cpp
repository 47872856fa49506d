#include "tests/support/synthetic_dataset.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <random>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/civil_date.hpp"

namespace rostrum::test {

namespace {

using Json = nlohmann::json;

struct RealPlace {
  std::string country;
  double lat = 0;
  double lon = 0;
};

std::string numbered(std::string_view what, std::uint32_t number) {
  // Filled up with zeros, so that ids sort as they were made.
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "-%06u", number);
  return std::string(what) + digits.data();
}

std::string iso_from_day(Day day) {
  const CivilDate date = civil_from_day(day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", static_cast<int>(date.year),
                static_cast<int>(date.month), static_cast<int>(date.day));
  return text.data();
}

class Synthesis {
 public:
  Synthesis(const Json& real, const SyntheticSizes& sizes) : real_(real), sizes_(sizes) {
    for (const Json& topic : real["topics"])
      topics_.push_back(topic["id"]);
    for (const Json& country : real["countries"])
      countries_.push_back(country["id"]);
    std::set<std::string> words;
    for (const Json& forum : real["forums"]) {
      collect_words(forum["summary"].get<std::string>(), words);
      const Json place = forum.value("place", Json::object());
      if (place.contains("lat") && place.contains("country")) {
        places_.push_back({place["country"], place["lat"], place["lon"]});
      }
    }
    words_.assign(words.begin(), words.end());
  }

  Json bundle() {
    Json made = {{"schema", real_["schema"]},   {"version", real_["version"]},
                 {"licence", real_["licence"]}, {"groups", real_["groups"]},
                 {"topics", real_["topics"]},   {"countries", real_["countries"]}};
    made["series"] = table("series", sizes_.series);
    made["organizations"] = table("organization", sizes_.organizations);
    for (Json& organization : made["organizations"])
      organization["kind"] = "regional-body";
    made["people"] = table("person", sizes_.people);
    for (Json& person : made["people"])
      person["country"] = country();
    made["forums"] = Json::array();
    for (std::uint32_t i = 0; i < sizes_.forums; ++i)
      made["forums"].push_back(forum(i));
    return made;
  }

 private:
  static void collect_words(std::string_view text, std::set<std::string>& words) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = text.substr(at, end - at);
      const bool plain = std::all_of(word.begin(), word.end(),
                                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
      if (plain && !word.empty()) words.emplace(word);
      at = end + 1;
    }
  }

  // Not a distribution of the standard library: those differ between libraries.
  std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(random_() % 100'000) / 100'000;
  }
  // Some values are named far more often than others, as in life.
  std::uint32_t often_first(std::size_t bound) { return std::min(below(bound), below(bound)); }

  const std::string& country() { return countries_[below(countries_.size())]; }

  std::string words(std::uint32_t count) {
    std::string text;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      text += words_[below(words_.size())];
    }
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  Json table(std::string_view what, std::uint32_t count) {
    Json rows = Json::array();
    for (std::uint32_t i = 0; i < count; ++i)
      rows.push_back({{"id", numbered(what, i)}, {"name", words(2 + below(3))}});
    return rows;
  }

  template <typename Pick>
  static Json distinct(std::uint32_t count, Pick pick) {
    std::vector<std::string> chosen;
    for (std::uint32_t i = 0; i < count; ++i) {
      std::string id = pick();
      if (std::find(chosen.begin(), chosen.end(), id) == chosen.end()) chosen.push_back(id);
    }
    return chosen;
  }
  Json some_topics() {
    return distinct(1 + below(3), [&] { return topics_[below(topics_.size())]; });
  }

  // The share of a whole that the part with this number has, when shares differ by one at most.
  static std::uint32_t share(std::uint32_t whole, std::uint32_t parts, std::uint32_t number) {
    return whole / parts + (number < whole % parts ? 1 : 0);
  }

  Json forum(std::uint32_t number) {
    constexpr std::int32_t days_of_30_years = 10'957;
    const Day first = day_from_civil({1996, 1, 1}) +
                      static_cast<std::int32_t>(below(static_cast<std::size_t>(days_of_30_years)));
    const std::int32_t length = static_cast<std::int32_t>(below(5));
    const std::string begin = iso_from_day(first);
    const std::string id = numbered("forum", number);
    const RealPlace& near = places_[below(places_.size())];
    Json made = {
        {"id", id},
        {"title", words(7)},
        {"short", words(4)},
        {"series", numbered("series", often_first(sizes_.series))},
        {"date", length == 0 ? begin : begin + "/" + iso_from_day(first + length)},
        {"place",
         {{"city", words(1) + ' ' + std::to_string(number)},
          {"country", near.country},
          {"lat", std::clamp(near.lat + between(-6, 6), -85.0, 85.0)},
          {"lon", std::clamp(near.lon + between(-9, 9), -179.9, 179.9)}}},
        {"organizers", Json::array({numbered("organization", often_first(sizes_.organizations))})},
        {"topics", some_topics()},
        {"summary", words(30) + '.'},
        {"sources", Json::array({{{"url", "https://example.org/" + id},
                                  {"title", words(6)},
                                  {"publisher", words(2)},
                                  {"date", begin},
                                  {"language", "en"}}})}};
    made["statements"] = Json::array();
    const std::uint32_t statements = share(sizes_.statements, sizes_.forums, number);
    for (std::uint32_t i = 0; i < statements; ++i) {
      made["statements"].push_back(statement(
          id, i,
          iso_from_day(first +
                       static_cast<std::int32_t>(below(static_cast<std::size_t>(length) + 1)))));
    }
    made["outcomes"] = Json::array();
    const std::uint32_t outcomes = share(sizes_.outcomes, sizes_.forums, number);
    for (std::uint32_t i = 0; i < outcomes; ++i)
      made["outcomes"].push_back(outcome(id, i));
    return made;
  }

  Json statement(const std::string& forum, std::uint32_t number, const std::string& date) {
    constexpr std::array kinds = {"speech",          "speech",  "speech",
                                  "press-statement", "message", "interview"};
    return {{"id", forum + "." + numbered("said", number)},
            {"speaker", numbered("person", often_first(sizes_.people))},
            {"organization", numbered("organization", often_first(sizes_.organizations))},
            {"country", country()},
            {"role", words(2)},
            {"date", date},
            {"kind", kinds[below(kinds.size())]},
            {"topics", some_topics()},
            {"mentions", distinct(below(4), [&] { return country(); })},
            {"summary", words(25) + '.'},
            {"source", 0}};
  }

  Json outcome(const std::string& forum, std::uint32_t number) {
    constexpr std::array kinds = {"declaration", "decision", "recommendation", "initiative"};
    return {{"id", forum + "." + numbered("outcome", number)},
            {"kind", kinds[below(kinds.size())]},
            {"title", words(5)},
            {"topics", some_topics()},
            {"summary", words(20) + '.'},
            {"source", 0}};
  }

  const Json& real_;
  const SyntheticSizes sizes_;
  std::vector<std::string> topics_;
  std::vector<std::string> countries_;
  std::vector<RealPlace> places_;
  std::vector<std::string> words_;
  std::mt19937 random_{20261122};
};

}  // namespace

Json synthetic_bundle(const Json& real_bundle, const SyntheticSizes& sizes) {
  return Synthesis(real_bundle, sizes).bundle();
}

}  // namespace rostrum::test

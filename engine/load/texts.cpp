#include "engine/load/texts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "engine/load/column_form.hpp"
#include "engine/load/fields.hpp"
#include "engine/load/forum_records.hpp"
#include "engine/load/object_reader.hpp"

namespace rostrum {

namespace {

constexpr std::string_view hint_both_files = "get both files of one build";

class TextsReader {
 public:
  TextsReader(const JsonValue& value, const Dataset& dataset, LoadErrors& errors)
      : document_(value, root_, "the texts of a dataset", errors),
        dataset_(dataset),
        errors_(errors) {}

  DatasetTexts read() {
    DatasetTexts texts;
    if (!document_.valid()) return texts;
    check_version();
    // Of another version nothing fits, and to say so once is enough.
    if (!errors_.empty()) return texts;
    texts.series = column("series", "about", dataset_.series().size(), Presence::optional);
    texts.country_groups =
        column("country_groups", "note", dataset_.country_groups().size(), Presence::optional);
    read_forums(texts);
    document_.finish();
    return texts;
  }

 private:
  // Of the form of the data the first file has said enough.
  void check_version() {
    document_.field("schema", Presence::required);
    const std::string version = text_field(document_, "version", Presence::required);
    if (version.empty() || version == dataset_.version()) return;
    errors_.add(root_.at("version").pointer(),
                "must be \"" + dataset_.version() + "\", the version of the dataset",
                std::string(hint_both_files));
  }

  // What the file has forum by forum goes where the dataset has it.
  void read_forums(DatasetTexts& texts) {
    std::vector<ForumId> by_id;
    std::vector<std::size_t> first_source;
    std::size_t sources = 0;
    for (std::uint32_t i = 0; i < dataset_.forums().size(); ++i) {
      by_id.push_back(ForumId{i});
      first_source.push_back(sources);
      sources += dataset_.forums()[i].sources.size();
    }
    std::ranges::sort(by_id, {}, [&](ForumId id) -> const std::string& { return dataset_[id].id; });

    const auto summaries = [&](std::string_view table, std::size_t count, auto first, auto size) {
      return put(column(table, "summary", count, Presence::required), count, by_id, first, size);
    };
    texts.forums = summaries(
        "forums", by_id.size(), [](ForumId id) { return id.index; }, [](ForumId) { return 1U; });
    texts.statements = summaries(
        "statements", dataset_.statements().size(),
        [&](ForumId id) { return dataset_[id].first_statement; },
        [&](ForumId id) { return dataset_[id].statement_count; });
    texts.outcomes = summaries(
        "outcomes", dataset_.outcomes().size(),
        [&](ForumId id) { return dataset_[id].first_outcome; },
        [&](ForumId id) { return dataset_[id].outcome_count; });
    texts.sources = put(
        rows<Source>("sources", sources, Presence::required, read_source), sources, by_id,
        [&](ForumId id) { return first_source[id.index]; },
        [&](ForumId id) { return dataset_[id].sources.size(); });
  }

  // Moves the values that come forum by forum to the first place of each. Of too few or too many,
  // which are refused, none has a place.
  template <typename Value>
  static std::vector<Value> put(std::vector<Value> values, std::size_t count,
                                std::span<const ForumId> by_id, auto first, auto size) {
    if (values.size() != count) return {};
    std::vector<Value> placed(count);
    auto next = values.begin();
    for (const ForumId id : by_id) {
      const auto end = next + static_cast<std::ptrdiff_t>(size(id));
      std::move(next, end, placed.begin() + static_cast<std::ptrdiff_t>(first(id)));
      next = end;
    }
    return placed;
  }

  std::vector<std::string> column(std::string_view table, std::string_view key, std::size_t count,
                                  Presence presence) {
    return rows<std::string>(table, count, presence, [&](ObjectReader& object) {
      return text_field(object, key, presence);
    });
  }

  // A table of nothing but fields that are left out is left out itself.
  template <typename Value, typename Read>
  std::vector<Value> rows(std::string_view table, std::size_t count, Presence presence, Read read) {
    std::vector<Value> values;
    values.reserve(count);
    const bool is_there = document_.field(table, Presence::optional) != nullptr;
    if (!is_there && (presence == Presence::optional || count == 0)) {
      values.resize(count);
      return values;
    }
    const JsonArray& items = document_.items(table, Presence::required);
    const Path list = root_.at(table);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Path path = list.at(i);
      ObjectReader object(items[i], path, "texts", errors_);
      values.push_back(object.valid() ? read(object) : Value());
      object.finish();
    }
    if (is_there && items.size() != count) {
      errors_.add(list.pointer(),
                  "must have " + std::to_string(count) + " rows, as the dataset has",
                  std::string(hint_both_files));
    }
    return values;
  }

  const Path root_;
  ObjectReader document_;
  const Dataset& dataset_;
  LoadErrors& errors_;
};

}  // namespace

std::expected<DatasetTexts, std::vector<LoadError>> load_texts(std::string_view json,
                                                               const Dataset& dataset) {
  LoadErrors errors;
  std::optional<JsonValue> value = json_from_text(json, errors);
  if (!value || !restore_rows(*value, errors)) return std::unexpected(errors.take());
  DatasetTexts texts = TextsReader(*value, dataset, errors).read();
  if (!errors.empty()) return std::unexpected(errors.take());
  return texts;
}

}  // namespace rostrum

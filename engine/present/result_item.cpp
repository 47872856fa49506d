#include "engine/present/result_item.hpp"

#include "engine/present/record_text.hpp"
#include "engine/text/dates.hpp"

namespace rostrum {

ResultItem result_item(const Language& language, const Dataset& dataset, StatementId id) {
  const Statement& said = dataset[id];
  ResultItem item{.id = said.id,
                  .key = "statement:" + said.id,
                  .title = speaker_text(language, dataset, said),
                  .date = date_text(language, said.date, MonthStyle::abbreviated),
                  .caption = role_text(language, dataset, said),
                  .words = said.summary,
                  .topics = said.topics};
  append_part(language, item.caption, dataset[said.forum].short_title);
  return item;
}

ResultItem result_item(const Language& language, const Dataset& dataset, OutcomeId id) {
  const Outcome& agreed = dataset[id];
  const Forum& forum = dataset[agreed.forum];
  ResultItem item{.id = agreed.id,
                  .key = "outcome:" + agreed.id,
                  .title = agreed.title,
                  .date = date_text(language, forum.date, MonthStyle::abbreviated),
                  .caption = std::string(outcome_caption(language, agreed)),
                  .words = agreed.summary,
                  .topics = agreed.topics};
  append_part(language, item.caption, forum.short_title);
  return item;
}

}  // namespace rostrum

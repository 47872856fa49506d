// The things of the dataset as nodes of JSON-LD, in the words of schema.org, as they stand on a
// page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "curator/pages/ld_node.hpp"
#include "curator/pages/page_input.hpp"
#include "engine/model/subject.hpp"

namespace rostrum {

class LdDescriber {
 public:
  // `path` is that of the page that the words are for.
  LdDescriber(const PageInput& input, std::string_view path);

  // The address of a page, as whole as the site's is known.
  std::string address(std::string_view path) const { return site_ + std::string(path); }

  // A name with the page it leads to.
  LdNode name(const Subject& subject) const;
  // The same with all that is known of it.
  LdNode subject(const Subject& subject) const;

  LdNode event(const Forum& forum) const;
  LdNode statement(const Forum& forum, const Statement& statement) const;
  LdNode outcome(const Forum& forum, const Outcome& outcome) const;
  LdNode source(const Forum& forum, std::uint32_t index, bool whole) const;
  LdNode dataset() const;

 private:
  std::string page_of(const Forum& forum) const;
  LdNode place(const Forum& forum) const;
  void add_location(LdNode& event, const Forum& forum) const;
  JsonArray organizers(const Forum& forum) const;
  JsonArray topics(const std::vector<TopicId>& ids) const;
  LdNode record(const Forum& forum, const std::string& id, std::string_view name,
                std::string_view summary, std::string_view kind, std::uint32_t source_index) const;

  const Language& language_;
  const Dataset& dataset_;
  std::string site_;  // its address, or the way to it from the page
};

}  // namespace rostrum

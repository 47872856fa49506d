// Broken files never crash the check, whatever it says about them. Sanitizers watch.
#include <string>
#include <utility>

#include <catch_amalgamated.hpp>

#include "curator/new_forum.hpp"
#include "curator/pack.hpp"
#include "curator/stats.hpp"
#include "engine/load/load.hpp"
#include "tests/curator/curator_fixture.hpp"
#include "tests/support/text_breaker.hpp"

namespace rostrum::check_mutation_test {
namespace {

class FolderMutator {
 public:
  explicit FolderMutator(Folder sound) : sound_(std::move(sound)) {}

  Folder next() {
    Folder folder = sound_;
    for (std::size_t i = 0; i < 1 + breaker_.below(2); ++i)
      breaker_.change(folder[breaker_.below(folder.size())].text);
    return folder;
  }

 private:
  Folder sound_;
  test::TextBreaker breaker_{20261122};
};

TEST_CASE("thousands of broken folders give findings or a bundle that loads, never a crash") {
  FolderMutator mutator(test::small_folder());
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    const Folder folder = mutator.next();
    const CheckedFolder checked = check_folder(folder);
    const auto package = datapackage_with_files(folder);
    if (!package && package.error().empty()) FAIL("no list of files, and no reason");
    if (checked.dataset && stats_text(*checked.dataset).empty()) FAIL("no numbers");
    if (checked.sound()) {
      if (!load_dataset(packed_bundle(checked))) FAIL("packed what the explorer refuses");
      continue;
    }
    ++refused;
    for (const Finding& finding : checked.findings) {
      if (finding.words.empty() || finding.path.empty()) FAIL("an error without words or a file");
    }
  }
  CHECK(refused > 1500);
}

}  // namespace
}  // namespace rostrum::check_mutation_test

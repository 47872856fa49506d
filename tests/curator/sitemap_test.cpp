#include "curator/pages/sitemap.hpp"

#include <catch_amalgamated.hpp>

namespace rostrum::sitemap_test {
namespace {

TEST_CASE("a list of more pages than one may hold becomes a list of lists") {
  const Folder files =
      sitemap_files({"", "forums/", "people/", "a&b/", "topics/"}, "https://e.org/", 2);
  std::vector<std::string> names;
  for (const FolderFile& file : files)
    names.push_back(file.path);
  CHECK(names ==
        std::vector<std::string>{"sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"});
  CHECK(files[1].text.find("<url><loc>https://e.org/a&amp;b/</loc></url>") != std::string::npos);
  CHECK(files[2].text.find("topics/") != std::string::npos);
  CHECK(files[3].text.find("<sitemap><loc>https://e.org/sitemap-3.xml</loc></sitemap>") !=
        std::string::npos);
}

TEST_CASE("as many pages as one list may hold are one list") {
  const Folder files = sitemap_files({"", "forums/"}, "https://e.org/", 2);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
}

}  // namespace
}  // namespace rostrum::sitemap_test

#include "engine/exchange/citation.hpp"

#include <string>

#include "engine/exchange/cite_page.hpp"
#include "engine/exchange/export_file.hpp"
#include "engine/exchange/export_words.hpp"
#include "engine/outline/document_face.hpp"
#include "engine/present/view_title.hpp"
#include "tests/engine/load_fixture.hpp"

namespace rostrum::citation_test {

namespace {

constexpr std::string_view base_url = "https://example.org/";

std::string cited(std::string_view id, CitationStyle style, std::string_view today = "2026-11-30") {
  const Dataset dataset = test::small_dataset();
  return citation(reference_of(Language::english(), dataset, *dataset.find_record(id), base_url),
                  style, today);
}

Session cite_session(const std::string& address) {
  Session session(test::small_dataset());
  session.set_base_url(std::string(base_url));
  session.dispatch(OpenAddress{address});
  session.drain();
  return session;
}

}  // namespace

TEST_CASE("a statement is cited by its speaker and day, with version and pinned link") {
  constexpr std::string_view id = "kuwait-2024.vladimir-voronkov";
  CHECK(cited(id, CitationStyle::apa) ==
        "Vladimir Voronkov. (2024, November 4). Speech at Kuwait phase of the Dushanbe Process "
        "[Speech]. In Rostrum: International security forums and what was said there (Version "
        "2026.11) [Data set]. The editors of Rostrum. Retrieved November 30, 2026, from "
        "https://example.org/#sel=kuwait-2024.vladimir-voronkov&ds=2026.11");
  CHECK(cited(id, CitationStyle::mla) ==
        "Vladimir Voronkov. “Speech at Kuwait phase of the Dushanbe Process.” 4 Nov. 2024. "
        "Rostrum: International Security Forums and What Was Said There, version 2026.11, The "
        "editors of Rostrum, 2026, "
        "https://example.org/#sel=kuwait-2024.vladimir-voronkov&ds=2026.11. Accessed 30 Nov. "
        "2026.");
  CHECK(cited(id, CitationStyle::chicago) ==
        "Vladimir Voronkov, “Speech at Kuwait phase of the Dushanbe Process,” Kuwait City, "
        "Kuwait, November 4, 2024, in Rostrum: International Security Forums and What Was Said "
        "There, version 2026.11 (The editors of Rostrum, 2026), accessed November 30, 2026, "
        "https://example.org/#sel=kuwait-2024.vladimir-voronkov&ds=2026.11.");
}

TEST_CASE("dates are cited as exactly as they are known") {
  CHECK(cited("kuwait-2024", CitationStyle::apa).find("(2024, November 4–5).") !=
        std::string::npos);
  CHECK(cited("kuwait-2024", CitationStyle::mla).find(" 4–5 Nov. 2024. ") != std::string::npos);
  CHECK(cited("kuwait-2024", CitationStyle::chicago).find("November 4–5, 2024") !=
        std::string::npos);
  CHECK(cited("baku-2023.ali-naghiyev", CitationStyle::apa).find("(2023, May).") !=
        std::string::npos);
  CHECK(cited("online-2020", CitationStyle::apa)
            .starts_with("A meeting of screens [Forum]. (ca. 2020). In"));
}

TEST_CASE("without a day of access nothing is said of one") {
  CHECK(cited("kuwait-2024", CitationStyle::apa, "").find("Retrieved") == std::string::npos);
  CHECK(cited("kuwait-2024", CitationStyle::mla, "").find("Accessed") == std::string::npos);
  CHECK(cited("kuwait-2024", CitationStyle::chicago, "").find("accessed") == std::string::npos);
}

TEST_CASE("several bodies are named as each style names several authors") {
  CHECK(cited("kuwait-2024", CitationStyle::apa)
            .starts_with("United Nations, & Office of Counter-Terrorism. ("));
  CHECK(cited("kuwait-2024", CitationStyle::mla)
            .starts_with("United Nations, and Office of Counter-Terrorism. “"));
  CHECK(cited("kuwait-2024", CitationStyle::chicago)
            .starts_with("United Nations and Office of Counter-Terrorism, “"));
}

TEST_CASE("Cite is about the view, or the record it was opened for, and can change between them") {
  Session session = cite_session("topic=terrorism&sel=kuwait-2024");
  DocumentFace face;
  session.dispatch(OpenCite{});
  session.drain();
  const auto page = [&] {
    return make_cite_page(Language::english(), session.dataset(), session.domains(),
                          session.state(), base_url, "");
  };
  const std::string words =
      view_text(Language::english(), session.dataset(), session.domains(), session.view());
  CHECK(page().about == words);
  REQUIRE(page().choices.size() == 2);
  CHECK(page().choices[0].chosen);
  CHECK(page().styles[0].text ==
        "The editors of Rostrum. (2026). " + words +
            " [Selection from a data set]. In Rostrum: International security forums and what was "
            "said there (Version 2026.11) [Data set]. "
            "https://example.org/#topic=terrorism&sel=kuwait-2024&ds=2026.11");
  CHECK(face.activate(session, "cite-about:record"));
  session.drain();
  CHECK(page().about == "Kuwait phase of the Dushanbe Process");
  CHECK(page().source == "Read in “Report from Kuwait”, Example, 6 Nov 2024");
}

TEST_CASE("the whole collection is cited as a data set") {
  Session session = cite_session("");
  session.dispatch(OpenCite{});
  session.drain();
  const CitePage page = make_cite_page(Language::english(), session.dataset(), session.domains(),
                                       session.state(), base_url, "");
  CHECK(page.choices.empty());
  CHECK(page.styles[0].text ==
        "The editors of Rostrum. (2026). Rostrum: International security forums and what was said "
        "there (Version 2026.11) [Data set]. https://example.org/#ds=2026.11");
  CHECK(page.styles[1].text ==
        "The editors of Rostrum. Rostrum: International Security Forums and What Was Said There, "
        "version 2026.11, 2026, https://example.org/#ds=2026.11.");
}

TEST_CASE("a copy button of Cite copies the very text that stands above it") {
  Session session = cite_session("");
  DocumentFace face;
  session.dispatch(OpenCite{"kuwait-2024"});
  session.drain();
  for (const std::string style : {"apa", "mla", "chicago"}) {
    const SemanticNode* text = find_node(face.outline(session), "cite-text:" + style);
    REQUIRE(text != nullptr);
    const std::string words = text->name;
    session.take_effects();
    REQUIRE(face.activate(session, "cite:" + style));
    session.drain();
    const auto effects = session.take_effects();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<CopyText>(effects[0]).text == words);
  }
}

TEST_CASE("a reference is copied as it is downloaded, in every format of Cite") {
  Session session = cite_session("topic=terrorism");
  DocumentFace face;
  session.dispatch(OpenCite{"kuwait-2024"});
  session.drain();
  for (const ExportFormat format :
       {ExportFormat::bibtex, ExportFormat::ris, ExportFormat::csl_json}) {
    const std::string key = "cite:" + std::string(facts_of(format).id);
    CAPTURE(key);
    session.take_effects();
    REQUIRE(face.activate(session, key));
    session.drain();
    const auto effects = session.take_effects();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<CopyText>(effects[0]).text ==
          make_export(session, format, ExportScope::cited).bytes);
  }
}

TEST_CASE("what Cite downloads is the reference it is about, alone") {
  Session session = cite_session("topic=terrorism");
  session.dispatch(OpenCite{"baku-2023.ali-naghiyev"});
  session.drain();
  const ExportFile record = make_export(session, ExportFormat::bibtex, ExportScope::cited);
  CHECK(record.name == "rostrum-baku-2023-ali-naghiyev-2026-11.bib");
  CHECK(record.bytes.starts_with("@misc{baku-2023.ali-naghiyev,\n  author = {{Ali Naghiyev}},"));
  CHECK(record.bytes.find("@", 1) == std::string::npos);
  session.dispatch(OpenCite{});
  session.drain();
  const ExportFile view = make_export(session, ExportFormat::bibtex, ExportScope::cited);
  CHECK(view.name == "rostrum-terrorism-2026-11.bib");
  CHECK(view.bytes.starts_with("@misc{rostrum-2026-11-"));
  CHECK(view.bytes.find("\n  author = {{The editors of Rostrum}},") != std::string::npos);
}

TEST_CASE("each view has a reference id of its own, the same in every format and on every screen") {
  const auto id_of = [](const std::string& address) {
    const Session session = cite_session(address);
    const std::string bibtex = make_export(session, ExportFormat::bibtex, ExportScope::cited).bytes;
    const std::string id = bibtex.substr(6, bibtex.find(',') - 6);
    const auto has_id = [&](ExportFormat format, const std::string& as) {
      const std::string text = make_export(session, format, ExportScope::cited).bytes;
      return text.find(as) != std::string::npos;
    };
    CHECK(has_id(ExportFormat::ris, "\r\nID  - " + id + "\r\n"));
    CHECK(has_id(ExportFormat::csl_json, '"' + id + '"'));
    return id;
  };
  CHECK(id_of("") == "rostrum-2026-11");
  const std::string terrorism = id_of("topic=terrorism");
  // FNV-1a of "topic=terrorism": an id that was put into a paper stays as it is.
  CHECK(terrorism == "rostrum-2026-11-bcf0472c");
  CHECK(id_of("topic=border-security") != terrorism);
  CHECK(id_of("topic=terrorism&time=2018") != terrorism);
  CHECK(id_of("theme=dark&size=120&ds=2026.11&topic=terrorism") == terrorism);
}

}  // namespace rostrum::citation_test

#include "engine/exchange/cite_page.hpp"

#include <utility>

#include "engine/exchange/citation.hpp"
#include "engine/exchange/export_words.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/exchange/references.hpp"
#include "messages/cite.hpp"

namespace rostrum {

namespace {

CiteEntry style_entry(const Reference& reference, CitationStyle style, std::string_view today) {
  const std::string id(id_of(style));
  const std::string name(name_of(style));
  std::string text = citation(reference, style, today);
  return {"cite-text:" + id,
          name,
          text,
          {{"cite:" + id, "Copy", "Copy the citation in " + name,
            CopyText{text, msg::cite_citation_copied}}}};
}

CiteEntry file_entry(const Excerpt& excerpt, ExportFormat format) {
  const ExportWords& words = words_of(format);
  const std::string id(words.id);
  const std::string name(words.name);
  std::string text = format == ExportFormat::bibtex ? bibtex_text(excerpt)
                     : format == ExportFormat::ris  ? ris_text(excerpt)
                                                    : csl_json_text(excerpt);
  return {"cite-text:" + id,
          name,
          std::string(words.purpose),
          {{"cite:" + id, "Copy", "Copy the reference as " + name,
            CopyText{std::move(text), msg::cite_reference_copied}},
           {"cite-file:" + id, "Download", "Download the reference as " + name, Export{format}}}};
}

}  // namespace

CitePage make_cite_page(const Dataset& dataset, const FacetDomains& domains, const State& state,
                        std::string_view base_url, std::string_view today) {
  const Excerpt excerpt = cited_excerpt(dataset, domains, state, base_url, today);
  const Reference reference = references_of(excerpt).front();
  CitePage page;
  const std::string& cited = state.ui.cited;
  const std::string& selected = state.view.selection;
  const std::string& record = cited.empty() && dataset.find_record(selected) ? selected : cited;
  if (!record.empty()) {
    page.choices = {{"cite-about:view", "This view", "", cited.empty()},
                    {"cite-about:record", "This record", record, !cited.empty()}};
  }
  page.about = reference.title;
  if (!reference.source.empty()) page.source = "Read in " + reference.source;
  for (const CitationStyle style : all_citation_styles)
    page.styles.push_back(style_entry(reference, style, today));
  for (const ExportFormat format :
       {ExportFormat::bibtex, ExportFormat::ris, ExportFormat::csl_json})
    page.files.push_back(file_entry(excerpt, format));
  return page;
}

}  // namespace rostrum

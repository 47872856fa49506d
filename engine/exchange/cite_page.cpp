#include "engine/exchange/cite_page.hpp"

#include <utility>

#include "engine/exchange/citation.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/exchange/references.hpp"
#include "messages/cite.hpp"

namespace rostrum {

namespace {

CiteEntry style_entry(const Language& language, const Reference& reference, CitationStyle style,
                      std::string_view today) {
  const std::string id(id_of(style));
  const std::string name(name_of(language, style));
  const std::string text = citation(reference, style, today);
  return {"cite-text:" + id,
          name,
          text,
          {{"cite:" + id, std::string(language.text(msg::cite_copy)),
            language.text(msg::cite_copy_citation{.style = name}),
            CopyText{text, msg::cite_citation_copied}}}};
}

CiteEntry file_entry(const Language& language, const Excerpt& excerpt, const FileFormat& format) {
  const std::string id(format.id);
  const std::string name(format.name);
  return {"cite-text:" + id,
          name,
          std::string(language.text(format.purpose)),
          {{"cite:" + id, std::string(language.text(msg::cite_copy)),
            language.text(msg::cite_copy_reference{.format = name}),
            CopyText{format.write(excerpt), msg::cite_reference_copied}},
           {"cite-file:" + id, std::string(language.text(msg::cite_download)),
            language.text(msg::cite_download_reference{.format = name}), Export{format.format}}}};
}

}  // namespace

Plain cite_note(bool link_has_data) {
  return link_has_data ? msg::cite_pinned_note : msg::cite_names_note;
}

CitePage make_cite_page(const Language& language, const Dataset& dataset,
                        const FacetDomains& domains, const State& state, std::string_view base_url,
                        std::string_view today) {
  // Reference lists here follow English styles, and so does what they say of a view.
  const Excerpt excerpt =
      cited_excerpt(Language::english(), dataset, domains, state, base_url, today);
  const Reference reference = references_of(excerpt).front();
  CitePage page;
  const std::string& cited = state.ui.cited;
  const std::string& selected = state.view.selection;
  const std::string& record = cited.empty() && dataset.find_record(selected) ? selected : cited;
  if (!record.empty()) {
    page.choices = {
        {"cite-about:view", std::string(language.text(msg::cite_view)), "", cited.empty()},
        {"cite-about:record", std::string(language.text(msg::cite_record)), record,
         !cited.empty()}};
  }
  page.about = references_of(cited_excerpt(language, dataset, domains, state, base_url, today))
                   .front()
                   .title;
  if (!reference.source.empty()) {
    page.source = language.text(msg::cite_read_in{.source = reference.source});
  }
  for (const CitationStyle style : all_citation_styles)
    page.styles.push_back(style_entry(language, reference, style, today));
  for (const FileFormat& format : file_formats) {
    if (format.is_reference) page.files.push_back(file_entry(language, excerpt, format));
  }
  return page;
}

}  // namespace rostrum

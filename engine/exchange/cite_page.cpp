#include "engine/exchange/cite_page.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/exchange/citation.hpp"
#include "engine/exchange/formats.hpp"
#include "engine/exchange/references.hpp"
#include "messages/cite.hpp"

namespace rostrum {

namespace {

// Of a long basket the sheet shows a part; what is copied has all.
constexpr std::size_t max_citations_shown = 20;

// One citation a paragraph, in their order.
CiteEntry style_entry(const Language& language, const std::vector<Reference>& references,
                      CitationStyle style, std::string_view today) {
  const std::string id(id_of(style));
  const std::string name(name_of(language, style));
  std::string text;
  std::string shown;
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (i > 0) text += citation_break;
    text += citation(references[i], style, today);
    if (i + 1 == std::min(max_citations_shown, references.size())) shown = text;
  }
  if (references.size() > max_citations_shown) {
    shown += citation_break;
    shown += language.text(msg::cite_basket_more{.count = references.size() - max_citations_shown});
  }
  return {"cite-text:" + id,
          name,
          std::move(shown),
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
  const std::vector<Reference> references = references_of(excerpt);
  CitePage page;
  const bool of_basket = !excerpt.order.empty();
  const std::string& cited = state.ui.cited;
  const std::string& selected = state.view.selection;
  const std::string& record = cited.empty() && dataset.find_record(selected) ? selected : cited;
  if (!record.empty() && !of_basket) {
    page.choices = {
        {"cite-about:view", std::string(language.text(msg::cite_view)), "", cited.empty()},
        {"cite-about:record", std::string(language.text(msg::cite_record)), record,
         !cited.empty()}};
  }
  if (of_basket) {
    page.about = language.text(msg::cite_basket{.count = references.size()});
  } else {
    page.about = references_of(cited_excerpt(language, dataset, domains, state, base_url, today))
                     .front()
                     .title;
    if (const std::string& source = references.front().source; !source.empty()) {
      page.source = language.text(msg::cite_read_in{.source = source});
    }
  }
  for (const CitationStyle style : all_citation_styles)
    page.styles.push_back(style_entry(language, references, style, today));
  for (const FileFormat& format : file_formats) {
    if (format.is_reference) page.files.push_back(file_entry(language, excerpt, format));
  }
  return page;
}

}  // namespace rostrum

#include "engine/intake/country_names.hpp"

#include <array>
#include <utility>
#include <vector>

#include "engine/load/suggest.hpp"
#include "engine/search/fold.hpp"
#include "messages/file.hpp"

namespace rostrum {

namespace {

// ISO 3166-1: a code of two letters and the one of three, where the two do not begin the three, or
// begin those of several countries.
constexpr std::string_view short_codes =
    "ADANDAEAREAGATGALALBAMARMAOAGOAQATAARARGATAUTAUAUSAWABWAXALABABIHBBBRBBDBGDBEBELBGBGRBHBHR"
    "BIBDIBJBENBLBLMBNBRNBQBESBRBRABSBHSBYBLRBZBLZCACANCDCODCFCAFCGCOGCHCHECKCOKCLCHLCNCHNCOCOL"
    "CUCUBCVCPVCWCUWCYCYPDKDNKEEESTEHESHESESPFKFLKFMFSMFOFROFRFRAGDGRDGFGUFGIGIBGLGRLGNGINGPGLP"
    "GQGNQGRGRCGSSGSGUGUMGWGNBGYGUYIEIRLILISRIQIRQIRIRNISISLJMJAMKMCOMKPPRKKRKORKYCYMKZKAZLBLBN"
    "LRLBRLYLBYMAMARMDMDAMEMNEMFMAFMGMDGMLMLIMNMNGMOMACMPMNPMQMTQMTMLTMVMDVMXMEXMYMYSMZMOZNINIC"
    "NUNIUPAPANPFPYFPGPNGPKPAKPLPOLPMSPMPNPCNPRPRIPTPRTPWPLWPYPRYRSSRBSBSLBSCSYCSESWESGSGPSISVN"
    "SKSVKSLSLESNSENSRSURSVSLVSYSYRSZSWZTCTCATDTCDTFATFTKTKLTMTKMTNTUNTRTURTVTUVUAUKRUYURYWFWLF"
    "YTMYT";

// Names much in use beside the ones of the dataset, folded.
constexpr std::array<std::pair<std::string_view, std::string_view>, 33> other_country_names = {{
    {"uk", "GBR"},
    {"great britain", "GBR"},
    {"uae", "ARE"},
    {"us", "USA"},
    {"u s", "USA"},
    {"u s a", "USA"},
    {"united states of america", "USA"},
    {"russian federation", "RUS"},
    {"turkey", "TUR"},
    {"czech republic", "CZE"},
    {"republic of korea", "KOR"},
    {"korea", "KOR"},
    {"dprk", "PRK"},
    {"viet nam", "VNM"},
    {"islamic republic of iran", "IRN"},
    {"syrian arab republic", "SYR"},
    {"ivory coast", "CIV"},
    {"cape verde", "CPV"},
    {"burma", "MMR"},
    {"vatican city", "VAT"},
    {"east timor", "TLS"},
    {"swaziland", "SWZ"},
    {"republic of moldova", "MDA"},
    {"democratic republic of the congo", "COD"},
    {"brunei darussalam", "BRN"},
    {"united republic of tanzania", "TZA"},
    {"state of palestine", "PSE"},
    {"lao people democratic republic", "LAO"},
    {"democratic people republic of korea", "PRK"},
    {"plurinational state of bolivia", "BOL"},
    {"bolivarian republic of venezuela", "VEN"},
    {"federated states of micronesia", "FSM"},
    {"united kingdom of great britain and northern ireland", "GBR"},
}};

}  // namespace

CountryNames::CountryNames(const Dataset& reference) : reference_(reference) {
  // The first of equals stays, so what is surest comes first.
  for (const Country& country : reference.countries())
    codes_.try_emplace(fold(country.id), country.id);
  for (const Country& country : reference.countries())
    codes_.try_emplace(fold(country.name), country.id);
  const auto add = [&](std::string_view name, std::string_view code) {
    if (const auto id = reference.find_country(code)) {
      codes_.try_emplace(std::string(name), reference[*id].id);
    }
  };
  for (const auto& [name, code] : other_country_names)
    add(name, code);
  for (std::size_t at = 0; at < short_codes.size(); at += 5)
    add(fold(short_codes.substr(at, 2)), short_codes.substr(at + 2, 3));
  for (const Country& country : reference.countries())
    add(fold(country.id.substr(0, 2)), country.id);
}

std::string_view CountryNames::find(std::string_view words) const {
  std::string folded = fold(words);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  auto found = codes_.find(folded);
  // "Korea, Republic of" and "Iran (Islamic Republic of)", as lists of ISO and the UN have them.
  if (const std::size_t cut = words.find_first_of(",(");
      found == codes_.end() && cut < words.size())
    found = codes_.find(fold(words.substr(cut)) + ' ' + fold(words.substr(0, cut)));
  return found == codes_.end() ? std::string_view() : found->second;
}

Message CountryNames::hint(std::string_view words) const {
  std::vector<std::string_view> names;
  for (const Country& country : reference_.countries())
    names.emplace_back(country.name);
  const std::string_view near = nearest(words, names);
  if (near.empty()) return msg::file_hint_country;
  return msg::file_hint_country_near{.country = near};
}

}  // namespace rostrum

// Writes every text format of the dataset of hostile texts into a folder, for readers.test.mjs.
#include <fstream>
#include <string>

#include "engine/exchange/export_file.hpp"
#include "engine/exchange/export_words.hpp"
#include "tests/engine/hostile_dataset.hpp"

int main(int argument_count, char** arguments) {
  using namespace rostrum;
  if (argument_count != 2) return 2;
  Session session(test::hostile_dataset());
  session.set_base_url("https://example.org/rostrum/");
  session.set_today("2026-11-30");
  for (const FileFormat& words : file_formats) {
    if (is_picture(words.format)) continue;
    const ExportFile file = make_export(session, words.format, ExportScope::all);
    std::ofstream out(std::string(arguments[1]) + "/" + std::string(words.id), std::ios::binary);
    out << file.bytes;
    if (!out) return 1;
  }
  return 0;
}

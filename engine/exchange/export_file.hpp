// A file that is exported.
#pragma once

#include <string>

#include "engine/exchange/excerpt.hpp"
#include "engine/exchange/formats.hpp"

namespace rostrum {

struct ExportFile {
  std::string name;  // "rostrum-border-security-2018-to-2025-41-statements-2026-11-22.csv"
  std::string mime;
  std::string bytes;
};

// In a format that is text.
ExportFile make_export(const Session& session, ExportFormat format, ExportScope scope);

// A picture of what is shown, which was painted elsewhere.
ExportFile make_picture(const Session& session, ExportFormat format, std::string bytes);

// What it holds in ASCII letters, digits and hyphens, with the dataset's version.
std::string export_name(const Excerpt& excerpt, ExportFormat format);
// The same of a picture: its title, what is on it, its shape and how large it is.
std::string picture_name(const Session& session, ExportFormat format);

}  // namespace rostrum

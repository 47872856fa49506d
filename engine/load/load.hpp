// Reads the bundled dataset: JSON text in, an immutable Dataset or every error out. The text may be
// in rows, as the curator packs it, or in columns, as the site carries it.
//
// Everything is checked here, so that nothing behind it has to: syntax, schema version, types,
// required and unknown fields, ids and references, dates, coordinates, addresses, vocabularies.
// No input makes it crash or throw, and it does not stop at the first error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string_view>
#include <vector>

#include "engine/load/json_value.hpp"
#include "engine/load/load_error.hpp"
#include "engine/model/dataset.hpp"

namespace rostrum {

// The form of the data this program reads; see data/schema.
inline constexpr int dataset_schema_version = 1;

// Whether a document may be the first of two files, whose texts load_texts() reads.
enum class TextsOf : std::uint8_t { same_file, same_file_or_next };

std::expected<Dataset, std::vector<LoadError>> load_dataset(std::string_view json,
                                                            TextsOf texts = TextsOf::same_file);
// The same for a document that is parsed already; the first `max_errors` errors are told one by
// one.
std::expected<Dataset, std::vector<LoadError>> load_dataset(
    const JsonValue& document, std::size_t max_errors = LoadErrors::default_limit);

}  // namespace rostrum

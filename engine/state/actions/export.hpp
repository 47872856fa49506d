// Files and citations of the view.
#pragma once

#include <string>

#include "engine/state/actions/kind.hpp"
#include "engine/view/export_choice.hpp"

namespace rostrum {

// Of a record; empty: the view
struct OpenCite {
  static constexpr ActionKind kind{.name = "open_cite"};
  std::string id;
};

struct SetExportScope {
  static constexpr ActionKind kind{.name = "set_export_scope",
                                   .no_command = NoCommand::is_one_of_a_list};
  ExportScope scope;
};

struct SetPicture {
  static constexpr ActionKind kind{.name = "set_picture",
                                   .no_command = NoCommand::is_one_of_a_list};
  PictureOptions picture;
};

// Of pictures of what is shown, until something else is; empty: the one that is made of the view
struct SetPictureTitle {
  static constexpr ActionKind kind{.name = "set_picture_title", .no_command = NoCommand::is_typed};
  std::string text;
};

// Makes a file and downloads it
struct Export {
  static constexpr ActionKind kind{.name = "export_view",
                                   .no_command = NoCommand::is_one_of_a_list};
  ExportFormat format;
};

struct Print {
  static constexpr ActionKind kind{.name = "print"};
};

}  // namespace rostrum

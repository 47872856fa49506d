// A file of the reader's own, which stays on the device.
#pragma once

#include <cstddef>
#include <string>

#include "engine/state/actions/kind.hpp"

namespace rostrum {

// Of the reader's own, which stays on the device
struct ChooseFile {
  static constexpr ActionKind kind{.name = "choose_file"};
};

// What a column of that file holds; see engine/intake
struct SetFileColumn {
  static constexpr ActionKind kind{.name = "set_file_column",
                                   .no_command = NoCommand::is_one_of_a_list};
  std::size_t column;
  std::string role;
};

// Shows the file that was read instead of the collection
struct UseFile {
  static constexpr ActionKind kind{.name = "use_file"};
};

// Back to the collection
struct LeaveFile {
  static constexpr ActionKind kind{.name = "leave_file"};
};

}  // namespace rostrum

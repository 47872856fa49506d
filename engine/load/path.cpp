#include "engine/load/path.hpp"

namespace rostrum {

std::string escaped_for_pointer(std::string_view key) {
  std::string escaped;
  for (const char c : key) {
    if (c == '~') {
      escaped += "~0";
    } else if (c == '/') {
      escaped += "~1";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string Path::pointer() const {
  if (parent_ == nullptr) return {};
  const std::string step =
      key_.data() != nullptr ? escaped_for_pointer(key_) : std::to_string(index_);
  return parent_->pointer() + '/' + step;
}

}  // namespace rostrum

// Golden texts: what a part of Rostrum says, kept as a file that a person can read and a test
// compares whole. To accept new ones, run the test with ROSTRUM_WRITE_GOLDEN=1 and read the diff.
#pragma once

#include <string>

namespace rostrum::test {

// Fails the running test where the text differs from tests/golden/<name>.
void check_golden(const std::string& name, const std::string& text);

}  // namespace rostrum::test

// Time of the processor and not of the wall, so that what else runs on the machine does not count.
#pragma once

#include <ctime>

namespace rostrum::bench {

inline double clock_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

}  // namespace rostrum::bench

#include "engine/figure/figure.hpp"

#include <utility>

namespace rostrum {

void Figure::add(FigureMark mark) {
  marks.push_back(std::move(mark));
}

}  // namespace rostrum

#include "engine/exchange/tour_file.hpp"

#include "engine/load/tours.hpp"
#include "engine/present/tour_page.hpp"

namespace rostrum {

ExportFile make_tour_file(const Session& session) {
  return {.name = "rostrum-tour.json",
          .mime = "application/json",
          .bytes = json_from_tour(own_tour_to_take(session.language(), session.state()))};
}

}  // namespace rostrum

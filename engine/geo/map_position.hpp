// Where a map looks, as an address holds it: a point in degrees and a zoom level, 0 being the whole
// world and each level twice as near. Means the same in every window size.
#pragma once

namespace rostrum {

struct MapPosition {
  double lat = 0;
  double lon = 0;
  double zoom = 0;

  bool operator==(const MapPosition&) const = default;
};

}  // namespace rostrum

#include "engine/geo/basemap.hpp"

#include <algorithm>
#include <utility>

namespace rostrum {

namespace {

// Reads forward and remembers the first thing that went wrong; reads after that give zeros, so
// callers check at the end of a part instead of after every number.
class BasemapBytes {
 public:
  explicit BasemapBytes(std::span<const std::byte> bytes) : bytes_(bytes) {}

  bool ok() const { return error_.empty(); }
  bool at_end() const { return position_ == bytes_.size(); }
  std::unexpected<std::string> error() const { return std::unexpected(error_); }

  void fail(std::string_view what) {
    if (ok()) error_ = "basemap: " + std::string(what) + " at byte " + std::to_string(position_);
  }

  std::uint8_t byte() {
    if (!ok()) return 0;
    if (at_end()) {
      fail("unexpected end");
      return 0;
    }
    return std::to_integer<std::uint8_t>(bytes_[position_++]);
  }

  std::uint32_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const std::uint8_t b = byte();
      value |= std::uint64_t{b & 0x7FU} << shift;
      if ((b & 0x80U) == 0) {
        if (value <= 0xFFFF'FFFFU) return static_cast<std::uint32_t>(value);
        break;
      }
    }
    fail("number too large");
    return 0;
  }

  std::int32_t zigzag() {
    const std::uint32_t value = varint();
    return static_cast<std::int32_t>((value >> 1) ^ (~(value & 1U) + 1U));
  }

  // How many things follow, each of so many bytes at least: never more than the bytes left can
  // hold, so that a broken count cannot make us allocate.
  std::uint32_t count(std::size_t min_bytes_each, std::string_view what) {
    const std::uint32_t value = varint();
    if (ok() && value > (bytes_.size() - position_) / min_bytes_each) {
      fail("more " + std::string(what) + " than there are bytes");
    }
    return ok() ? value : 0;
  }

 private:
  std::span<const std::byte> bytes_;
  std::size_t position_ = 0;
  std::string error_;
};

class BasemapDecoder {
 public:
  explicit BasemapDecoder(std::span<const std::byte> bytes) : in_(bytes) {}

  std::expected<Basemap, std::string> decode() {
    for (const char expected : std::string_view("RBM1")) {
      if (in_.byte() != static_cast<std::uint8_t>(expected)) in_.fail("not an RBM1 file");
    }
    units_ = in_.varint();
    if (units_ < 1 || units_ > 10'000'000) in_.fail("units per degree out of range");
    read_arcs();
    read_countries();
    if (in_.ok() && !in_.at_end()) in_.fail("more bytes than expected");
    if (!in_.ok()) return in_.error();
    return std::move(basemap_);
  }

 private:
  GeoPoint point(std::int64_t lon, std::int64_t lat) {
    const std::int64_t half_turn = std::int64_t{180} * units_;
    if (lon < -half_turn || lon > half_turn || lat * 2 < -half_turn || lat * 2 > half_turn) {
      in_.fail("point outside the globe");
      return {};
    }
    return {static_cast<double>(lat) / units_, static_cast<double>(lon) / units_};
  }

  void read_arcs() {
    const std::uint32_t arcs = in_.count(6, "arcs");
    basemap_.arcs.reserve(arcs);
    for (std::uint32_t i = 0; i < arcs && in_.ok(); ++i) {
      BasemapArc arc;
      const std::uint8_t kind = in_.byte();
      if (kind > static_cast<std::uint8_t>(ArcKind::disputed_border)) in_.fail("no such arc kind");
      arc.kind = static_cast<ArcKind>(kind);
      const std::uint32_t points = in_.count(2, "points");
      if (points < 2) in_.fail("arc of fewer than two points");
      arc.points.reserve(points);
      std::int64_t lon = 0;
      std::int64_t lat = 0;
      for (std::uint32_t p = 0; p < points && in_.ok(); ++p) {
        lon += in_.zigzag();
        lat += in_.zigzag();
        arc.points.push_back(point(lon, lat));
      }
      basemap_.arcs.push_back(std::move(arc));
    }
  }

  void read_countries() {
    const std::uint32_t countries = in_.count(6, "countries");
    basemap_.countries.reserve(countries);
    for (std::uint32_t i = 0; i < countries && in_.ok(); ++i) {
      BasemapCountry country;
      for (int letter = 0; letter < 3; ++letter) {
        const std::uint8_t c = in_.byte();
        if (c <= 0x20 || c >= 0x7F) in_.fail("country code is not three ASCII characters");
        country.code += static_cast<char>(c);
      }
      const std::int32_t lon = in_.zigzag();
      const std::int32_t lat = in_.zigzag();
      country.label = point(lon, lat);
      const std::uint32_t polygons = in_.count(1, "polygons");
      for (std::uint32_t p = 0; p < polygons && in_.ok(); ++p) {
        country.polygons.push_back(read_polygon());
      }
      basemap_.countries.push_back(std::move(country));
    }
  }

  BasemapPolygon read_polygon() {
    BasemapPolygon polygon;
    const std::uint32_t rings = in_.count(1, "rings");
    if (rings == 0) in_.fail("polygon without rings");
    for (std::uint32_t i = 0; i < rings && in_.ok(); ++i)
      polygon.rings.push_back(read_ring());
    return polygon;
  }

  BasemapRing read_ring() {
    const std::uint32_t refs = in_.count(1, "arcs in a ring");
    if (refs == 0) in_.fail("ring without arcs");
    BasemapRing ring;
    ring.reserve(refs);
    for (std::uint32_t i = 0; i < refs && in_.ok(); ++i) {
      const std::uint32_t ref = in_.varint();
      if (ref / 2 >= basemap_.arcs.size()) {
        in_.fail("reference to an arc that does not exist");
        return ring;
      }
      ring.push_back({ref / 2, (ref & 1U) != 0});
    }
    if (!in_.ok()) return ring;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (end_of(ring[i]) != start_of(ring[(i + 1) % ring.size()])) {
        in_.fail("ring that is not closed");
        break;
      }
    }
    return ring;
  }

  GeoPoint start_of(ArcRef ref) const {
    const auto& points = basemap_.arcs[ref.arc].points;
    return ref.reversed ? points.back() : points.front();
  }
  GeoPoint end_of(ArcRef ref) const { return start_of({ref.arc, !ref.reversed}); }

  BasemapBytes in_;
  std::uint32_t units_ = 1;
  Basemap basemap_;
};

}  // namespace

std::expected<Basemap, std::string> decode_basemap(std::span<const std::byte> bytes) {
  return BasemapDecoder(bytes).decode();
}

std::vector<GeoPoint> ring_points(const Basemap& basemap, const BasemapRing& ring) {
  std::vector<GeoPoint> out;
  for (const ArcRef ref : ring) {
    const auto& points = basemap.arcs[ref.arc].points;
    // The last point of each arc is the first of the next.
    if (ref.reversed) {
      out.insert(out.end(), points.rbegin(), points.rend() - 1);
    } else {
      out.insert(out.end(), points.begin(), points.end() - 1);
    }
  }
  return out;
}

std::optional<std::uint32_t> find_country(const Basemap& basemap, std::string_view code) {
  const auto found = std::ranges::find(basemap.countries, code, &BasemapCountry::code);
  if (found == basemap.countries.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - basemap.countries.begin());
}

std::vector<std::optional<GeoPoint>> country_label_points(const Dataset& dataset,
                                                          const Basemap& basemap) {
  std::vector<std::optional<GeoPoint>> labels(dataset.countries().size());
  for (const BasemapCountry& country : basemap.countries) {
    if (const auto id = dataset.find_country(country.code)) labels[id->index] = country.label;
  }
  return labels;
}

}  // namespace rostrum

// The basemap's file form "RBM1", both ways. All numbers are LEB128 varints; signed ones zigzag as in
// protobuf. Coordinates are integers in 1/unitsPerDegree degree, longitude then latitude.
//
//   "RBM1", unitsPerDegree,
//   number of arcs, then each: byte kind (0 coast, 1 border, 2 disputed border), number of points,
//     points: the first absolute, the others as differences from the one before;
//   number of countries, then each: three letters, label longitude and latitude, number of polygons;
//     polygon: number of rings (the first is the outer one); ring: number of refs, then each
//     (arc index << 1) | reversed.

/** @typedef {import("./topology.mjs").Point} Point */
/** @typedef {{kind: number, points: Point[]}} Arc */
/** @typedef {{code: string, label: Point, polygons: number[][][]}} Area */
/** @typedef {{unitsPerDegree: number, arcs: Arc[], countries: Area[]}} Basemap */

const magic = 'RBM1';

/** @param {Basemap} map @returns {Uint8Array} */
export function encode({ unitsPerDegree, arcs, countries }) {
  /** @type {number[]} */
  const bytes = [];
  /** @param {string} text */
  const ascii = (text) => bytes.push(...Buffer.from(text, 'ascii'));
  /** @param {number} value */
  const unsigned = (value) => {
    while (value >= 0x80) {
      bytes.push((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    bytes.push(value);
  };
  /** @param {number} value */
  const signed = (value) => unsigned(((value << 1) ^ (value >> 31)) >>> 0);

  ascii(magic);
  unsigned(unitsPerDegree);
  unsigned(arcs.length);
  for (const { kind, points } of arcs) {
    bytes.push(kind);
    unsigned(points.length);
    let [x, y] = [0, 0];
    for (const [nextX, nextY] of points) {
      signed(nextX - x);
      signed(nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  unsigned(countries.length);
  for (const { code, label, polygons } of countries) {
    ascii(code);
    label.forEach(signed);
    unsigned(polygons.length);
    for (const rings of polygons) {
      unsigned(rings.length);
      for (const ring of rings) {
        unsigned(ring.length);
        ring.forEach(unsigned);
      }
    }
  }
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array} bytes @returns {Basemap} */
export function decode(bytes) {
  let at = 0;
  const byte = () => {
    const next = bytes[at];
    if (next === undefined) throw new Error('the basemap ends too early');
    at += 1;
    return next;
  };
  /** @param {number} length */
  const ascii = (length) => String.fromCharCode(...Array.from({ length }, byte));
  const unsigned = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value >>> 0;
    }
  };
  const signed = () => {
    const value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  };
  /** @template T @param {() => T} read @returns {T[]} */
  const list = (read) => Array.from({ length: unsigned() }, read);

  if (ascii(magic.length) !== magic) throw new Error(`the basemap does not begin with ${magic}`);
  const unitsPerDegree = unsigned();
  const arcs = list(() => {
    const kind = byte();
    let [x, y] = [0, 0];
    const points = list(() => {
      x += signed();
      y += signed();
      return /** @type {Point} */ ([x, y]);
    });
    return { kind, points };
  });
  const countries = list(() => ({
    code: ascii(3),
    label: /** @type {Point} */ ([signed(), signed()]),
    polygons: list(() => list(() => list(unsigned))),
  }));
  if (at !== bytes.length) throw new Error(`the basemap has ${bytes.length - at} bytes too many`);
  return { unitsPerDegree, arcs, countries };
}

// From the source's TopoJSON to arcs and rings fit for flat projections: rings that cross the
// antimeridian or enclose a pole are cut there, stretches of different kind become arcs of their
// own, long edges get points in between, coordinates become integers.
//
// A ref names an arc and its direction: (arc index << 1) | reversed.
// Invariant after every step: in a ring each arc ends where the next one begins, the last where the
// first begins. Neighbours share arcs, so their common border is one line.

import { append, at, pairs } from './lists.mjs';
import { disputedBorders, disputedTerritories } from './policy.mjs';

/** @typedef {[number, number]} Point longitude and latitude in degrees, or in integer units */
/** @typedef {Point[]} Line */
/** @typedef {{code: string, polygons: number[][][]}} Country polygons, rings, refs */
/** @typedef {{arcs: Line[], countries: Country[]}} Shapes */

export const coast = 0;
export const border = 1;
export const disputed = 2;

/** Ends of long edges are at most this far apart, in degrees. */
const longestEdge = 2;

/** @param {Line[]} arcs @param {number} ref @returns {Point} */
const firstOf = (arcs, ref) => at(at(arcs, ref >> 1), ref & 1 ? -1 : 0);

/** @param {Line[]} arcs @param {number} ref @returns {Point} */
const lastOf = (arcs, ref) => firstOf(arcs, ref ^ 1);

/** @param {Line[]} arcs @param {number[]} ring @returns {Line} closed: the first point comes last again */
export function lineOfRing(arcs, ring) {
  /** @type {Line} */
  const line = [];
  for (const ref of ring) {
    const points =
      ref & 1
        ? at(arcs, ref >> 1)
            .slice()
            .reverse()
        : at(arcs, ref >> 1);
    line.push(...(line.length > 0 ? points.slice(1) : points));
  }
  return line;
}

/**
 * Splits every arc by a rule and lets the rings follow.
 * @param {Shapes} shapes
 * @param {(line: Line, index: number) => Line[]} split pieces in order
 * @returns {Shapes}
 */
function replaceArcs(shapes, split) {
  /** @type {Line[]} */
  const arcs = [];
  const pieces = shapes.arcs.map((line, index) =>
    split(line, index).map((piece) => append(arcs, piece)),
  );
  /** @param {number} ref */
  const follow = (ref) => {
    const forward = at(pieces, ref >> 1).map((index) => (index << 1) | (ref & 1));
    return ref & 1 ? forward.reverse() : forward;
  };
  const countries = shapes.countries.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => ring.flatMap(follow))),
  }));
  return { arcs, countries };
}

/** @param {Line} line @returns {Line[]} pieces that do not jump from one edge of the map to the other */
function splitAtAntimeridian(line) {
  let piece = [at(line, 0)];
  const pieces = [piece];
  for (const [[fromLon, fromLat], to] of pairs(line)) {
    const [lon, lat] = to;
    if (Math.abs(lon - fromLon) > 180) {
      const side = Math.sign(fromLon) * 180;
      const way = lon + 2 * side - fromLon;
      const crossing = way === 0 ? lat : fromLat + ((lat - fromLat) * (side - fromLon)) / way;
      piece.push([side, crossing]);
      piece = [[-side, crossing]];
      pieces.push(piece);
    }
    piece.push(to);
  }
  return pieces.map(withoutRepeats).filter((piece) => piece.length > 1);
}

/** @param {Line} line @returns {Line} */
function withoutRepeats(line) {
  return line.filter(([lon, lat], i) => {
    if (i === 0) return true;
    const [lonBefore, latBefore] = at(line, i - 1);
    return lon !== lonBefore || lat !== latBefore;
  });
}

/**
 * One ring, whose arcs may jump across the map's edge, as rings that do not.
 * @param {Line[]} arcs grows by the lines along the edge
 * @param {number[]} ring
 * @returns {number[][]}
 */
function cutRing(arcs, ring) {
  /** @param {number} ref @param {number} i whether the arc before ends on the other side of the map */
  const jumps = (ref, i) =>
    Math.abs(lastOf(arcs, at(ring, i - 1))[0] - firstOf(arcs, ref)[0]) > 180;
  const start = ring.findIndex(jumps);
  if (start < 0) return [ring];
  const jumping = new Set(ring.filter(jumps));
  /** @type {number[][]} */
  const chains = [];
  for (const ref of [...ring.slice(start), ...ring.slice(0, start)]) {
    if (jumping.has(ref)) chains.push([]);
    at(chains, -1).push(ref);
  }
  if (chains.length > 2) {
    throw new Error(`a ring crosses the antimeridian ${chains.length} times; two are understood`);
  }
  return chains.flatMap((chain) => {
    const from = lastOf(arcs, at(chain, -1));
    const to = firstOf(arcs, at(chain, 0));
    const flat = chain.every((ref) => at(arcs, ref >> 1).every(([lon]) => Math.abs(lon) === 180));
    if (flat) return [];
    /** @type {Line} */
    const along = from[0] === to[0] ? [from, to] : [from, [from[0], -90], [to[0], -90], to];
    return [[...chain, append(arcs, along) << 1]];
  });
}

/** @param {Shapes} shapes @returns {Shapes} rings inside -180..180 that a flat map can fill */
export function cutAtEdges(shapes) {
  const open = replaceArcs(shapes, splitAtAntimeridian);
  const countries = open.countries.map(({ code, polygons }) => ({
    code,
    polygons: polygons.flatMap((rings) => {
      // The source's ring right round the pole is an artefact: cutting closes the coast over it.
      const real = rings.filter((ring) =>
        lineOfRing(open.arcs, ring).some(([, lat]) => lat > -89.9),
      );
      const [outer = [], ...holes] = real.map((ring) => cutRing(open.arcs, ring));
      return outer.map((ring, i) => (i === 0 ? [ring, ...holes.flat()] : [ring]));
    }),
  }));
  return { arcs: open.arcs, countries };
}

/** @param {Shapes} shapes @returns {string[][]} for every arc the codes of its countries */
function usersOf({ arcs, countries }) {
  /** @type {Set<string>[]} */
  const users = arcs.map(() => new Set());
  for (const { code, polygons } of countries) {
    for (const ref of polygons.flat(2)) at(users, ref >> 1).add(code);
  }
  return users.map((codes) => [...codes].sort());
}

/** @param {Point} point @param {import("./policy.mjs").Box} box */
const inBox = ([lon, lat], [west, south, east, north]) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** @param {Point} a @param {Point} b whether the edge only closes a ring along the map's rim */
export const onRim = (a, b) =>
  (Math.abs(a[0]) === 180 && a[0] === b[0]) || (a[1] === -90 && b[1] === -90);

/** @param {string[]} codes @param {Point} a @param {Point} b */
function kindOfEdge(codes, a, b) {
  if (codes.length < 2) return coast;
  if (codes.some((code) => disputedTerritories.has(code))) return disputed;
  const middle = /** @type {Point} */ ([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  const contested = disputedBorders.some(
    ({ between, within }) =>
      between.every((code) => codes.includes(code)) &&
      (within === undefined || inBox(middle, within)),
  );
  return contested ? disputed : border;
}

/**
 * Makes stretches of different kind arcs of their own; the rim counts as a kind, so that a painter
 * can tell such an arc by its coordinates and leave it out.
 * @param {Shapes} shapes
 * @returns {{shapes: Shapes, kinds: number[]}}
 */
export function splitByKind(shapes) {
  const users = usersOf(shapes);
  /** @type {number[]} */
  const kinds = [];
  const split = replaceArcs(shapes, (line, index) => {
    /** @type {Line[]} */
    const pieces = [];
    let last = '';
    for (const [from, to] of pairs(line)) {
      const kind = kindOfEdge(at(users, index), from, to);
      const sort = `${kind}${onRim(from, to)}`;
      if (sort !== last) {
        pieces.push([from]);
        kinds.push(kind);
        last = sort;
      }
      at(pieces, -1).push(to);
    }
    return pieces;
  });
  return { shapes: split, kinds };
}

/** @param {Line} line @returns {Line} with points added, evenly, along edges that are too long */
function densified(line) {
  const added = pairs(line).flatMap(([[lon, lat], [toLon, toLat]]) => {
    const length = Math.max(Math.abs(toLon - lon), Math.abs(toLat - lat));
    const parts = Math.max(Math.ceil(length / longestEdge), 1);
    return Array.from({ length: parts }, (_, k) => {
      const t = (k + 1) / parts;
      return /** @type {Point} */ ([lon + (toLon - lon) * t, lat + (toLat - lat) * t]);
    });
  });
  return [at(line, 0), ...added];
}

/** @param {Line} line closed @returns {number} signed, twice the area */
export function doubleArea(line) {
  return pairs(line).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
}

/**
 * Integer coordinates. What collapses goes, except the last polygon of a country: it stays as one
 * cell of the grid, so that no country is missing.
 * @param {Shapes} shapes
 * @param {number[]} kinds
 * @param {number} unitsPerDegree
 * @returns {{shapes: Shapes, kinds: number[]}}
 */
export function quantised(shapes, kinds, unitsPerDegree) {
  const arcs = shapes.arcs.map((line) =>
    withoutRepeats(
      densified(line).map(([lon, lat]) => [
        Math.round(lon * unitsPerDegree) + 0,
        Math.round(lat * unitsPerDegree) + 0,
      ]),
    ),
  );
  /** @param {number[]} ring */
  const solid = (ring) => doubleArea(lineOfRing(arcs, ring)) !== 0;
  for (const { code, polygons } of shapes.countries) {
    const outers = polygons.map((rings) => at(rings, 0));
    if (outers.some(solid)) continue;
    const single = outers.find((outer) => outer.length === 1);
    if (single === undefined)
      throw new Error(`${code} vanishes at ${unitsPerDegree} units a degree`);
    const index = at(single, 0) >> 1;
    const [x, y] = at(at(arcs, index), 0);
    const clockwise = doubleArea(at(shapes.arcs, index)) < 0;
    /** @type {Line} */
    const cell = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    arcs[index] = clockwise ? cell.reverse() : cell;
  }
  const countries = shapes.countries.map(({ code, polygons }) => ({
    code,
    polygons: polygons
      .filter((rings) => solid(at(rings, 0)))
      .map((rings) =>
        rings.filter(solid).map((ring) => ring.filter((ref) => at(arcs, ref >> 1).length > 1)),
      ),
  }));
  return packed({ arcs, countries }, kinds);
}

/**
 * Keeps used arcs only, numbered by first use.
 * @param {Shapes} shapes
 * @param {number[]} kinds
 * @returns {{shapes: Shapes, kinds: number[]}}
 */
function packed(shapes, kinds) {
  /** @type {Map<number, number>} */
  const numbers = new Map();
  const countries = shapes.countries.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) =>
      rings.map((ring) =>
        ring.map((ref) => {
          const old = ref >> 1;
          const number = numbers.get(old) ?? numbers.size;
          numbers.set(old, number);
          return (number << 1) | (ref & 1);
        }),
      ),
    ),
  }));
  const used = [...numbers.keys()];
  return {
    shapes: { arcs: used.map((old) => at(shapes.arcs, old)), countries },
    kinds: used.map((old) => at(kinds, old)),
  };
}

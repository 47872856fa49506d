// Makes the land of the map, land-110.bin and land-50.bin, from Natural Earth by way of world-atlas.
//   node tools/basemap/build.mjs --out build/gen

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import isoCountries from 'i18n-iso-countries';
import polylabel from 'polylabel';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { at } from './lists.mjs';
import { codeOfUnnumbered, splitShapes } from './policy.mjs';
import { encode } from './rbm1.mjs';
import { cutAtEdges, doubleArea, lineOfRing, quantised, splitByKind } from './topology.mjs';

/** @typedef {import("./topology.mjs").Point} Point */
/** @typedef {import("./topology.mjs").Shapes} Shapes */
/** @typedef {import("./topology.mjs").Country} Country */
/** @typedef {import("topojson-specification").Objects<{name?: string}>} Objects */
/** @typedef {import("topojson-specification").Topology<Objects>} Topology */
/** @typedef {import("topojson-specification").GeometryCollection<{name: string}>} Collection */

const earthRadiusKm = 6371;

/**
 * A point goes when the triangle with its neighbours is smaller than this: unseen where a pixel is
 * two kilometres wide. The coarse map is drawn far out only and keeps all its points. Units are as coarse: a finer one is
 * of no use to the eye and costs bytes; with 25 and 50 a degree a ring crosses itself and a label lies in the sea.
 */
const sheets = [
  { source: 'countries-110m.json', file: 'land-110.bin', unitsPerDegree: 32, detailKm2: 0 },
  { source: 'countries-50m.json', file: 'land-50.bin', unitsPerDegree: 60, detailKm2: 2 },
];

/** @param {number} signedIndex a TopoJSON arc index, ~i when reversed */
const refOf = (signedIndex) => (signedIndex < 0 ? (~signedIndex << 1) | 1 : signedIndex << 1);

/** @param {Topology} topology @returns {Shapes} */
function shapesOf(topology) {
  const arcs = topology.arcs.map((line) =>
    line.map((position) => /** @type {Point} */ ([position[0], position[1]])),
  );
  /** @type {Map<string, number[][][]>} */
  const byCode = new Map();
  const { geometries } = /** @type {Collection} */ (topology.objects.countries);
  for (const geometry of geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    for (const rings of polygons) {
      const refs = rings.map((ring) => ring.map(refOf));
      const point = at(at(arcs, at(at(refs, 0), 0) >> 1), 0);
      const code = codeOf(geometry.id, geometry.properties?.name ?? '', point);
      byCode.set(code, [...(byCode.get(code) ?? []), refs]);
    }
  }
  const countries = [...byCode.keys()]
    .sort()
    .map((code) => ({ code, polygons: byCode.get(code) ?? [] }));
  return { arcs, countries };
}

/** @param {string | number | undefined} id @param {string} name @param {Point} point */
function codeOf(id, name, [lon, lat]) {
  const parts = splitShapes[name]?.filter(
    ({ box: [west, south, east, north] }) =>
      lon >= west && lon <= east && lat >= south && lat <= north,
  );
  const code =
    parts?.[0]?.code ??
    codeOfUnnumbered[name] ??
    (id === undefined ? undefined : isoCountries.numericToAlpha3(String(id)));
  if (code === undefined) {
    throw new Error(`the source's "${name}" has no code; name one in tools/basemap/policy.mjs`);
  }
  return code;
}

/**
 * A point well inside the country's largest polygon, in units.
 * @param {Shapes} shapes
 * @param {Country} country
 * @param {number} unitsPerDegree
 * @returns {Point}
 */
function labelOf({ arcs }, { polygons }, unitsPerDegree) {
  const sized = polygons.map((rings) => {
    const lines = rings.map((ring) => lineOfRing(arcs, ring));
    const outer = at(lines, 0);
    const latitude = outer.reduce((sum, [, y]) => sum + y, 0) / outer.length;
    const narrowing = Math.cos((latitude / unitsPerDegree / 180) * Math.PI);
    return { lines, narrowing, area: Math.abs(doubleArea(outer)) * narrowing };
  });
  const { lines, narrowing, area } = sized.reduce((best, next) =>
    next.area > best.area ? next : best,
  );
  const squeezed = lines.map((line) =>
    line.map(([x, y]) => /** @type {Point} */ ([x * narrowing, y])),
  );
  const [x, y] = polylabel(squeezed, Math.max(Math.sqrt(area) / 100, 0.5));
  return [Math.round(x / narrowing), Math.round(y)];
}

/**
 * Countries too small for the simplification keep all their points.
 * @param {Shapes} plain
 * @param {Shapes} full the same arcs before simplification
 * @returns {Shapes}
 */
function withSmallCountries(plain, full) {
  const arcs = plain.arcs.slice();
  for (const { polygons } of plain.countries) {
    if (polygons.some((rings) => lineOfRing(plain.arcs, at(rings, 0)).length > 3)) continue;
    for (const ref of polygons.flat(2)) arcs[ref >> 1] = at(full.arcs, ref >> 1);
  }
  return { arcs, countries: plain.countries };
}

/** @param {Topology} source @param {number} detailKm2 @param {number} unitsPerDegree */
function basemapOf(source, detailKm2, unitsPerDegree) {
  const weighted = presimplify(source, sphericalTriangleArea);
  const full = shapesOf(/** @type {Topology} */ (weighted));
  const simple = simplify(weighted, detailKm2 / earthRadiusKm ** 2);
  const plain = shapesOf(/** @type {Topology} */ (simple));
  const cut = cutAtEdges(withSmallCountries(plain, full));
  const { shapes: split, kinds: splitKinds } = splitByKind(cut);
  const { shapes, kinds } = quantised(split, splitKinds, unitsPerDegree);
  return {
    unitsPerDegree,
    arcs: shapes.arcs.map((points, i) => ({ kind: at(kinds, i), points })),
    countries: shapes.countries.map((country) => ({
      ...country,
      label: labelOf(shapes, country, unitsPerDegree),
    })),
  };
}

function main() {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) {
    process.stderr.write('usage: node tools/basemap/build.mjs --out FOLDER\n');
    process.exit(2);
  }
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(values.out, { recursive: true });
  for (const { source, file, unitsPerDegree, detailKm2 } of sheets) {
    const topology = JSON.parse(readFileSync(resolve(`world-atlas/${source}`), 'utf8'));
    const map = basemapOf(topology, detailKm2, unitsPerDegree);
    const bytes = encode(map);
    writeFileSync(join(values.out, file), bytes);
    const points = map.arcs.reduce((sum, arc) => sum + arc.points.length, 0);
    process.stdout.write(
      `${file}: ${map.countries.length} countries, ${map.arcs.length} arcs, ${points} points, ` +
        `${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli\n`,
    );
  }
}

main();

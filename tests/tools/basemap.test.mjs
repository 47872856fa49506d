// The basemap as it is built: sound rings, the right land in the right place, borders of each kind.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { at, pairs } from '../../tools/basemap/lists.mjs';
import { decode, encode } from '../../tools/basemap/rbm1.mjs';
import { doubleArea, lineOfRing } from '../../tools/basemap/topology.mjs';

/** @typedef {import("../../tools/basemap/rbm1.mjs").Basemap} Basemap */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rostrum-basemap-'));
after(() => rmSync(folder, { recursive: true }));
execFileSync(process.execPath, [join(root, 'tools/basemap/build.mjs'), '--out', folder]);

/** @type {{id: string}[]} */
const countryTable = JSON.parse(readFileSync(join(root, 'data/countries.json'), 'utf8'));

/** @param {[number, number][]} line @param {number} x @param {number} y */
function crossesOdd(line, x, y) {
  let odd = false;
  for (const [[ax, ay], [bx, by]] of pairs(line)) {
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) odd = !odd;
  }
  return odd;
}

/** @param {Basemap} map @param {number} x @param {number} y in units @returns {string[]} */
function countriesAt(map, x, y) {
  const lines = map.arcs.map(({ points }) => points);
  return map.countries
    .filter(({ polygons }) =>
      polygons.some(
        (rings) =>
          rings.filter((ring) => crossesOdd(lineOfRing(lines, ring), x, y)).length % 2 === 1,
      ),
    )
    .map(({ code }) => code);
}

/** @type {[string, number, number, string][]} name, longitude, latitude, country */
const cities = [
  ['Baku', 49.83, 40.39, 'AZE'],
  ['Minsk', 27.56, 53.9, 'BLR'],
  ['New York', -73.97, 40.78, 'USA'],
  ['Kuwait City', 47.85, 29.3, 'KWT'],
  ['Nairobi', 36.82, -1.29, 'KEN'],
  ['Maseru', 27.7, -29.45, 'LSO'],
  ['Bloemfontein', 26.2, -29.1, 'ZAF'],
  ['Anadyr', 177.0, 65.0, 'RUS'],
  ['Uelen', -171.5, 66.3, 'RUS'],
  ['South Pole', 12, -89.5, 'ATA'],
  ['Pristina', 21.1, 42.6, 'XKX'],
  ['Hargeisa', 44.06, 9.56, 'XSL'],
];

for (const [file, least, most] of /** @type {[string, number, number][]} */ ([
  ['land-110.bin', 170, 180],
  ['land-50.bin', 235, 250],
])) {
  describe(file, () => {
    const bytes = readFileSync(join(folder, file));
    const map = decode(bytes);
    const lines = map.arcs.map(({ points }) => points);
    const rings = map.countries.flatMap(({ polygons }) => polygons.flat());

    it('survives a round trip', () => {
      assert.deepEqual(Buffer.from(encode(map)), bytes);
    });

    it('holds every country once, each known to the data', () => {
      const codes = map.countries.map(({ code }) => code);
      assert.ok(codes.length >= least && codes.length <= most, `${codes.length} countries`);
      assert.deepEqual(codes, [...new Set(codes)].sort());
      const known = new Set(countryTable.map(({ id }) => id));
      assert.deepEqual(
        codes.filter((code) => !known.has(code)),
        [],
      );
      assert.ok(map.countries.every(({ polygons }) => polygons.length > 0));
    });

    it('has closed rings with an area, made of joined arcs', () => {
      for (const ring of rings) {
        const line = lineOfRing(lines, ring);
        assert.deepEqual(at(line, 0), at(line, -1));
        assert.notEqual(doubleArea(line), 0);
        ring.forEach((ref, i) => {
          const next = at(ring, (i + 1) % ring.length);
          const end = at(lineOfRing(lines, [ref]), -1);
          assert.deepEqual(end, at(lineOfRing(lines, [next]), 0));
        });
      }
    });

    it('keeps coordinates in range, edges short and points apart', () => {
      const { unitsPerDegree } = map;
      for (const line of lines) {
        assert.ok(line.length >= 2);
        for (const [x, y] of line) {
          assert.ok(Math.abs(x) <= 180 * unitsPerDegree && Math.abs(y) <= 90 * unitsPerDegree);
        }
        for (const [[ax, ay], [bx, by]] of pairs(line)) {
          const longer = Math.max(Math.abs(bx - ax), Math.abs(by - ay));
          assert.ok(longer > 0 && longer <= 2 * unitsPerDegree + 1);
        }
      }
    });

    it('uses every arc, a border by two countries and a coast by one', () => {
      /** @type {Set<string>[]} */
      const users = lines.map(() => new Set());
      for (const { code, polygons } of map.countries) {
        for (const ref of polygons.flat(2)) at(users, ref >> 1).add(code);
      }
      map.arcs.forEach(({ kind }, i) => {
        const codes = at(users, i);
        assert.equal(codes.size, kind === 0 ? 1 : 2, `arc ${i} of ${[...codes]}`);
      });
      /** @param {string} one @param {string} other */
      const kindsBetween = (one, other) => [
        ...new Set(
          map.arcs
            .filter((_, i) => at(users, i).has(one) && at(users, i).has(other))
            .map(({ kind }) => kind),
        ),
      ];
      assert.deepEqual(kindsBetween('XKX', 'SRB'), [2]);
      assert.deepEqual(kindsBetween('MAR', 'ESH'), [2]);
      assert.deepEqual(kindsBetween('DEU', 'POL'), [1]);
      assert.deepEqual(kindsBetween('IND', 'PAK').sort(), [1, 2]);
    });

    it("keeps lines along the map's rim in arcs of their own", () => {
      const far = 180 * map.unitsPerDegree;
      const pole = -90 * map.unitsPerDegree;
      for (const line of lines) {
        const rim = pairs(line).filter(
          ([[ax, ay], [bx, by]]) =>
            (Math.abs(ax) === far && ax === bx) || (ay === pole && by === pole),
        );
        assert.ok(rim.length === 0 || rim.length === line.length - 1);
      }
    });

    it('has known places in their countries', () => {
      for (const [name, lon, lat, code] of cities) {
        const found = countriesAt(map, lon * map.unitsPerDegree, lat * map.unitsPerDegree);
        assert.deepEqual(found, [code], name);
      }
      assert.deepEqual(countriesAt(map, 0, 0), [], 'Gulf of Guinea');
      assert.deepEqual(countriesAt(map, 170 * map.unitsPerDegree, 45 * map.unitsPerDegree), []);
    });

    it('puts every label inside its country', () => {
      for (const { code, label, polygons } of map.countries) {
        const outers = polygons.map((rings) => lineOfRing(lines, at(rings, 0)));
        const tiny = outers.every((line) => Math.abs(doubleArea(line)) < 20);
        if (tiny) continue;
        assert.ok(countriesAt(map, label[0] + 0.01, label[1] + 0.01).includes(code), code);
      }
    });
  });
}

/** What build/bench-wasm/engine_bench.mjs gives, in JavaScript: it reads the same arguments from the same kind of memory. */

import { Loop } from '../../bench/side_by_side/contestants/loop.mjs';

/** @returns {import('../../bench/side_by_side/contestants/rostrum.mjs').Engine} */
export function javascriptEngine() {
  const HEAPU8 = new Uint8Array(1 << 20);
  const loop = new Loop();
  let free = 16;
  /** @type {Set<string>[]} */
  let texts = [];
  const malloc = (/** @type {number} */ bytes) => {
    const address = free;
    free += Math.ceil(bytes / 16) * 16;
    if (free > HEAPU8.length) throw new Error('The memory of the test is full.');
    return address;
  };
  const answerAt = malloc(1 << 15);
  const copied = (/** @type {number} */ address, /** @type {number} */ bytes) =>
    HEAPU8.slice(address, address + bytes).buffer;
  const text = (/** @type {number} */ from, /** @type {number} */ to) =>
    new TextDecoder().decode(HEAPU8.slice(from, to));
  /** @param {import('../../bench/side_by_side/works.mjs').Step} step */
  const act = (step) => {
    loop.act(step);
    HEAPU8.set(new Uint8Array(loop.answer().buffer), answerAt);
    return answerAt;
  };
  return {
    HEAPU8,
    _malloc: malloc,
    _free: () => {},
    _bench_load: (
      rows,
      day,
      facets,
      cardinalities,
      facetCount,
      place,
      places,
      lat,
      lon,
      ...time
    ) => {
      const columns = new Uint32Array(copied(facets, 4 * facetCount));
      if (new Uint32Array(copied(cardinalities, 4 * facetCount)).some((values) => values < 2)) {
        throw new Error('A facet has more values than that.');
      }
      if (time[0] !== 9131 || time[1] !== 360) throw new Error('The months are others.');
      loop.load({
        rows,
        day: new Int32Array(copied(day, 4 * rows)),
        facets: Array.from(columns, (column) => new Uint16Array(copied(column, 2 * rows))),
        place: new Uint16Array(copied(place, 2 * rows)),
        lat: new Float32Array(copied(lat, 4 * places)),
        lon: new Float32Array(copied(lon, 4 * places)),
      });
    },
    _bench_brush: (from, to) => act({ do: 'brush', from, to }),
    _bench_choose: (facet, values, count) =>
      act({ do: 'choose', facet, values: [...new Uint16Array(copied(values, 2 * count))] }),
    _bench_box: (west, south, east, north) => act({ do: 'box', west, south, east, north }),
    _bench_drop: () => act({ do: 'drop' }),
    _bench_search_index: (count, utf8, offsets) => {
      const ends = new Uint32Array(copied(offsets, 4 * (count + 1)));
      texts = Array.from({ length: count }, (_, i) => {
        const [from = 0, to = 0] = ends.slice(i, i + 2);
        return new Set(
          text(utf8 + from, utf8 + to)
            .toLowerCase()
            .split(' '),
        );
      });
    },
    _bench_find: (words) => {
      const asked = text(words, HEAPU8.indexOf(0, words)).split(' ');
      return texts.filter((set) => asked.every((word) => set.has(word))).length;
    },
  };
}

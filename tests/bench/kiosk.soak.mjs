/**
 * A public screen for months, in minutes: 20,000 random touches and 500 times of being left alone, with
 * the clock sped up. Printed are the memory of the program and of scripts, objects of GL and nodes of the
 * document, at first and at last, when both have to be about the same.
 *
 *   python3 -m tools.build exec --browser -- node tests/bench/kiosk.soak.mjs [touches] [cycles]
 */

import { launch } from '../web/support/browser.mjs';
import { Explorer } from '../web/support/explorer.mjs';
import { startSite } from '../web/support/site.mjs';

const [touches = 20_000, cycles = 500] = process.argv.slice(2).map(Number);
const viewport = { width: 540, height: 960 };
const idleSeconds = 15;
const countdownSeconds = 5;
// What is made once, such as letters in the fonts' texture, is made by then.
const warmUpShare = 0.1;
const tolerance = 0.1;

/** In the page, before its scripts: the clock that goes faster, and what is counted of GL and wasm. */
function prepare() {
  const soak = {
    objects: 0,
    made: 0,
    memory: /** @type {WebAssembly.Memory | null} */ (null),
    speed: 1,
  };
  Object.assign(globalThis, { soak });
  const clock = performance.now.bind(performance);
  const wall = Date.now();
  let from = clock();
  let passed = from;
  const now = () => passed + (clock() - from) * soak.speed;
  Object.defineProperty(globalThis, 'soakSpeed', {
    set: (/** @type {number} */ speed) => {
      passed = now();
      from = clock();
      soak.speed = speed;
    },
  });
  performance.now = now;
  Date.now = () => wall + now();
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (call) => request(() => call(now()));
  // Due by the clock that goes faster, also what was asked for before it did.
  /** @type {Map<number, {due: number, call: () => void}>} */
  const timers = new Map();
  let lastTimer = 0;
  setInterval(() => {
    for (const [id, { due, call }] of [...timers]) {
      if (due > now() || !timers.delete(id)) continue;
      call();
    }
  }, 5);
  Object.assign(globalThis, {
    setTimeout: (/** @type {() => void} */ call, delay = 0) => {
      timers.set(++lastTimer, { due: now() + delay, call });
      return lastTimer;
    },
    clearTimeout: (/** @type {number} */ id) => timers.delete(id),
  });
  for (const kind of [
    'Buffer',
    'Texture',
    'Program',
    'Shader',
    'VertexArray',
    'Framebuffer',
    'Renderbuffer',
  ]) {
    const gl = /** @type {Record<string, Function>} */ (
      /** @type {unknown} */ (WebGL2RenderingContext.prototype)
    );
    const make = gl[`create${kind}`];
    const drop = gl[`delete${kind}`];
    if (!make || !drop) continue;
    gl[`create${kind}`] = function (/** @type {unknown[]} */ ...given) {
      ++soak.objects;
      ++soak.made;
      return make.apply(this, given);
    };
    gl[`delete${kind}`] = function (/** @type {unknown} */ object) {
      if (object) --soak.objects;
      return drop.call(this, object);
    };
  }
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {any} */ module, /** @type {any} */ imports) => {
      const made = await instantiate(module, imports);
      const instance = made instanceof WebAssembly.Instance ? made : made.instance;
      for (const exported of Object.values(instance.exports))
        if (exported instanceof WebAssembly.Memory) soak.memory = exported;
      return made;
    }
  );
}

/**
 * @typedef {object} Figures
 * @property {number} program bytes of the program's memory
 * @property {number} scripts bytes that scripts hold, after what nobody holds is gone
 * @property {number} objects of GL
 * @property {number} made objects of GL that ever were: Emscripten keeps a place for each
 * @property {number} nodes of the document
 */

/** The same touches at each run. */
function dice(seed = 20_261_130) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const site = await startSite();
const browser = await launch({ quick: true });
// What is painted is none of the figures: few pixels, quickly.
const context = await browser.newContext({ viewport, hasTouch: true, deviceScaleFactor: 0.4 });
await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
await context.addInitScript(prepare);
const page = await context.newPage();
const explorer = new Explorer(
  page,
  `${site.address}?idle_seconds=${idleSeconds}&countdown_seconds=${countdownSeconds}`,
);
await explorer.watch();
await explorer.visit('kiosk=1');
const devtools = await context.newCDPSession(page);
const random = dice();

/**
 * Bytes of all that scripts hold. Code that the browser compiles, the quicker the more often it runs, and the
 * list of layout shifts that it keeps for itself are none of it.
 * @returns {Promise<number>}
 */
async function heldByScripts() {
  /** @type {string[]} */
  const chunks = [];
  const collect = (/** @type {{chunk: string}} */ event) => chunks.push(event.chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  /** @type {string[]} */
  const fields = snapshot.meta.node_fields;
  const kinds = snapshot.meta.node_types[fields.indexOf('type')];
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const others = new Set(['code', 'hidden', 'native', 'synthetic']);
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!others.has(kinds[nodes[at + kind]])) bytes += nodes[at + size];
  return bytes;
}

/** @returns {Promise<Figures>} */
async function figures() {
  await devtools.send('HeapProfiler.collectGarbage');
  const scripts = await heldByScripts();
  const [program, objects, made] = await page.evaluate(() => {
    const soak = Reflect.get(globalThis, 'soak');
    return [soak.memory?.buffer.byteLength ?? 0, soak.objects, soak.made];
  });
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { program, scripts, objects, made, nodes };
}

/** A tap, a drag or two fingers, anywhere. */
async function touch() {
  const point = (id = 0) => ({
    x: Math.floor(random() * viewport.width),
    y: Math.floor(random() * viewport.height),
    id,
  });
  const kind = random();
  const first = kind < 0.1 ? [point(0), point(1)] : [point(0)];
  const send = (
    /** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type,
    /** @type {typeof first} */ touchPoints,
  ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', first);
  if (kind < 0.4)
    for (let move = 0; move < 3; ++move)
      await send(
        'touchMove',
        first.map(({ x, y, id }) => ({
          x: (x + 40) % viewport.width,
          y: (y + 60 * (move + 1)) % viewport.height,
          id,
        })),
      );
  await send('touchEnd', []);
}

const phase = () =>
  page.evaluate(() => (Reflect.get(globalThis, 'rostrum').target('kiosk:touch') ? 'rest' : 'use'));

/** Until nobody is there any more, by the clock that goes faster. */
async function leftAlone() {
  await page.evaluate(() => Reflect.set(globalThis, 'soakSpeed', 40));
  while ((await phase()) !== 'rest') await page.waitForTimeout(50);
  await page.evaluate(() => Reflect.set(globalThis, 'soakSpeed', 1));
}

const millions = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** @param {string} when @param {Figures} of */
function print(when, of) {
  console.log(
    `${when.padEnd(24)} program ${millions(of.program).padStart(8)}  scripts ${millions(of.scripts).padStart(8)}` +
      `  GL objects ${String(of.objects).padStart(5)} of ${String(of.made).padStart(5)}  DOM nodes ${String(of.nodes).padStart(6)}`,
  );
}

/**
 * @param {string} what
 * @param {number} times
 * @param {() => Promise<void>} once
 * @returns {Promise<string[]>} what grew
 */
async function repeat(what, times, once) {
  /** @type {Figures | undefined} */
  let first;
  for (let done = 1; done <= times; ++done) {
    await once();
    if (done === Math.ceil(times * warmUpShare)) {
      await leftAlone();
      first = await figures();
      print(`${what} ${done}`, first);
    } else if (done % Math.ceil(times / 5) === 0) {
      await leftAlone();
      print(`${what} ${done}`, await figures());
    }
  }
  const last = await figures();
  const names = /** @type {const} */ (['program', 'scripts', 'objects', 'made', 'nodes']);
  return names
    .filter((name) => first && last[name] > first[name] * (1 + tolerance))
    .map((name) => `${what}: ${name}`);
}

const start = Date.now();
print('start', await figures());
const grown = [
  ...(await repeat('touches', touches, touch)),
  ...(await repeat('left alone', cycles, async () => {
    await touch();
    await leftAlone();
  })),
];
const minutes = ((Date.now() - start) / 60_000).toFixed(1);
const wrong = [...grown.map((name) => `grew: ${name}`), ...explorer.complaints];
console.log(wrong.length === 0 ? `flat, no complaint, ${minutes} minutes` : wrong.join('\n'));
await browser.close();
await site.stop();
process.exitCode = wrong.length === 0 ? 0 : 1;

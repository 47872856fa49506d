/**
 * Puts the served folder together: bundles page and glue, gives every file that changes a name with
 * a hash of its bytes, prepares brotli and gzip, and reports what a first visit loads.
 *
 *   node tools/site/assemble.mjs --wasm build/wasm/web --gen build/gen --out build/site [--site URL]
 *     [--languages TAG,TAG] [--one-file build/rostrum.html] [--debug] [--quick] [--publish]
 *
 * A file whose name is unchanged is left alone with its compressed siblings, so that a rebuild costs
 * what has changed. The report says when a first visit is heavier than the budget, and the tests
 * refuse it. A quick site is for a look on this machine: what changed has no compressed siblings and
 * nothing is weighed, until the next run that is not quick. Only a site to publish has compressed plain
 * pages: there are thousands of them, and a look on this machine does without.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import {
  appScript,
  filesScript,
  formScript,
  guardScript,
  kioskScript,
  styleSheet,
  workerScript,
} from './bundle.mjs';
import { dateOf, listWith, listingOf } from './file_list.mjs';
import { filesPage } from './files_page.mjs';
import { isSameFile, readIfThere, readInput, replaceFile } from './files.mjs';
import { withoutFaces } from './font_faces.mjs';
import { indexPage } from './html.mjs';
import { maskable, png } from './icons.mjs';
import { kioskForm } from './kiosk_form.mjs';
import { oneFile } from './one_file.mjs';
import { plainPages } from './plain_pages.mjs';
import { ServedFolder } from './served_folder.mjs';
import { sizeReport } from './size_report.mjs';
import { webManifest } from './web_manifest.mjs';

const { values } = parseArgs({
  options: {
    wasm: { type: 'string', default: 'build/wasm/web' },
    gen: { type: 'string', default: 'build/gen' },
    out: { type: 'string', default: 'build/site' },
    site: { type: 'string', default: '' },
    languages: { type: 'string', default: '' },
    'one-file': { type: 'string', default: '' },
    debug: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
});
const { debug, quick } = values;
const publish = values.publish && !quick;

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const out = resolve(values.out);
const served = new ServedFolder(out, { debug, quick });
const generated = (/** @type {string} */ name) => readInput(values.gen, name);
const ofWeb = (/** @type {string} */ name) => readFileSync(join(web, name));

// What a reader loads of the program after the first frame, unless it is in one piece (tools/build/split).
const second = readIfThere(values.wasm, 'rostrum-second.wasm');
const secondHalf = second && served.addHashed('rostrum-second.wasm', second);
const first = readInput(values.wasm, second ? 'rostrum-first.wasm' : 'rostrum.wasm');

// What the page's script loads, by the part each file plays.
const files = {
  wasm: served.addHashed('rostrum.wasm', first),
  dataset: served.addHashed('dataset.json', generated('dataset.columns.json')),
  regular: served.addHashed('inter-regular.ttf', generated('inter-regular.ttf')),
  semibold: served.addHashed('inter-semibold.ttf', generated('inter-semibold.ttf')),
  icons: served.addHashed('icons.ttf', generated('icons.ttf')),
  'land-110': served.addHashed('land-110.bin', generated('land-110.bin')),
};

const datasetTexts = served.addHashed('texts.json', generated('dataset.texts.json'));
const landFine = served.addHashed('land-50.bin', generated('land-50.bin'));
// By the name that the sheet of files of one's own has for it.
const sample = served.addNamed('own-data-sample.csv', ofWeb('samples/own-data-sample.csv'));

const drawing = ofWeb('icons/rostrum.svg').toString();
const icon = served.addHashed('rostrum.svg', Buffer.from(drawing));
// Pictures are packed by themselves.
const picture = async (
  /** @type {string} */ name,
  /** @type {string} */ svg,
  /** @type {number} */ pixels,
) => served.addHashed(`${name}.png`, await png(svg, pixels), { compress: false });
const icons = {
  small: await picture('icon-192', drawing, 192),
  large: await picture('icon-512', drawing, 512),
  maskable: await picture('icon-maskable-512', maskable(drawing), 512),
};
const { rules, faces } = withoutFaces(ofWeb('style.css').toString());
const style = served.addHashed('style.css', await styleSheet(rules, debug));
const guard = served.addHashed('start.js', await guardScript(web, debug));
const app = served.addHashed('app.js', await appScript(web, values.wasm, debug));
/** @type {{version: string}} */
const { version: datasetVersion } = JSON.parse(generated('dataset.columns.json').toString());
const kiosk = served.addHashed('kiosk_page.js', await kioskScript(web, debug));
const names = {
  icon: icon.name,
  style: style.name,
  guard: guard.name,
  app: app.name,
  texts: datasetTexts.name,
  landFine: landFine.name,
  dated: dateOf(datasetVersion),
  secondHalf: secondHalf?.name ?? '',
  kiosk: kiosk.name,
};
// Each language has a file for the program and one for the page; English is in both already.
const tags = values.languages.split(',').filter(Boolean);
const languages = Object.fromEntries(
  tags.map((tag) => {
    const parts = [`${tag}.messages`, `${tag}.page.json`];
    return [tag, parts.map((name) => served.addHashed(name, generated(`messages/${name}`)))];
  }),
);
const texts = {
  english: JSON.parse(generated('messages/index.json').toString()),
  languages: Object.entries(languages).map(([tag, parts]) => [
    tag,
    ...parts.map(({ name }) => name),
  ]),
};
const html = indexPage(web, names, files, faces, values.site, texts);
const index = served.addNamed('index.html', Buffer.from(html));
const manifest = served.addNamed(
  'manifest.webmanifest',
  Buffer.from(
    webManifest(texts.english, {
      svg: icon.name,
      small: icons.small.name,
      large: icons.large.name,
      maskable: icons.maskable.name,
    }),
  ),
);
const worker = served.addNamed('service-worker.js', await workerScript(web, debug));

// What a reader of the plain pages and of the list of files loads, none of it on a first visit.
const checkScript = served.addHashed('files.js', await filesScript(web, debug));
const plainStyle = served.addHashed(
  'pages.css',
  await styleSheet(ofWeb('pages.css').toString(), debug),
);

// What a technician loads who sets up a kiosk.
const formFiles = {
  style: served.addHashed(
    'kiosk_form.css',
    await styleSheet(ofWeb('kiosk/form/form.css').toString(), debug),
  ),
  script: served.addHashed('kiosk_form.js', await formScript(web, debug)),
};
const form = served.addNamed(
  'kiosk.html',
  Buffer.from(
    kioskForm(
      web,
      {
        icon: icon.name,
        pages: plainStyle.name,
        style: formFiles.style.name,
        script: formFiles.script.name,
      },
      {
        english: JSON.parse(generated('messages/kiosk.json').toString()),
        languages: texts.languages,
      },
      generated('dataset.columns.json').toString(),
    ),
  ),
);
const { dataset, ...program } = files;
const soonAfter = [...(secondHalf ? [secondHalf] : []), datasetTexts];
const filesWords = JSON.parse(generated('messages/files.json').toString());
const filesNames = { icon: icon.name, style: plainStyle.name, script: checkScript.name };
const filesPageOf = (/** @type {import('./file_list.mjs').Listing} */ listing) =>
  filesPage(web, filesNames, listing, filesWords);
const listing = listingOf(
  {
    index,
    dataset: [dataset, datasetTexts],
    code: [
      ...Object.values(program),
      ...(secondHalf ? [secondHalf] : []),
      landFine,
      icon,
      ...Object.values(icons),
      style,
      guard,
      app,
      kiosk,
      checkScript,
      plainStyle,
      ...Object.values(languages).flat(),
    ],
    others: [manifest, worker, sample, form, ...Object.values(formFiles)],
    datasetVersion,
  },
  filesPageOf,
);
const listPage = served.addNamed('files.html', filesPageOf(listing));
const listed = served.addNamed('files.json', Buffer.from(listWith(listing, listPage)));
const plain = [];
const pages = plainPages(resolve(values.gen, 'pages'), plainStyle.name, icon.name);
for (const { name, bytes } of pages) {
  // Thousands of them, so that what a little more of packing costs would be felt at every build.
  plain.push(served.addNamed(name, bytes, { brotliQuality: 6, compress: publish }));
}
served.removeStale();

if (!quick) {
  const report = sizeReport({
    firstFrame: [...Object.values(files), icon, style, guard, app, index, manifest],
    soonAfter,
    later: [
      landFine,
      sample,
      worker,
      listed,
      listPage,
      checkScript,
      kiosk,
      form,
      ...Object.values(formFiles),
      ...Object.values(icons),
      ...Object.values(languages).flat(),
    ],
    plain,
    oneFileBytes: await writeOneFile(values['one-file']),
  });
  writeFileSync(join(out, 'size-report.txt'), report);
  process.stdout.write(report);
}

/**
 * The explorer in one file, of the same inputs.
 * @param {string} path '' when it is not asked for
 * @returns {Promise<number>} its size in bytes
 */
async function writeOneFile(path) {
  if (!path) return 0;
  const carried = tags.flatMap((tag) => [`${tag}.messages`, `${tag}.page.json`]);
  const bytes = await oneFile({
    web,
    program: values.wasm,
    parts: {
      wasm: readInput(values.wasm, 'rostrum.wasm'),
      dataset: generated('dataset.columns.json'),
      texts: generated('dataset.texts.json'),
      regular: generated('inter-regular.ttf'),
      semibold: generated('inter-semibold.ttf'),
      icons: generated('icons.ttf'),
      'land-110': generated('land-110.bin'),
      'land-50': generated('land-50.bin'),
      ...Object.fromEntries(carried.map((name) => [name, generated(`messages/${name}`)])),
    },
    icon: ofWeb('icons/rostrum.svg'),
    siteUrl: values.site && !values.site.endsWith('/') ? `${values.site}/` : values.site,
    languages: tags,
    english: texts.english,
    debug,
  });
  if (!isSameFile(path, bytes)) replaceFile(path, bytes);
  return bytes.length;
}

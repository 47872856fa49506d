/** Scripts and style sheets as they are served: in one file each, without what only readers of the source need. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { build, transform } from 'esbuild';

/**
 * One script: the page's modules and the program's glue. That of the one file is no module, which browsers do not
 * load from a disk, and has modules of its own in the place of some.
 * @param {string} webFolder
 * @param {string} programFolder where rostrum.mjs is
 * @param {boolean} debug
 * @param {{oneFile?: boolean}} [options]
 */
export function appScript(webFolder, programFolder, debug, { oneFile = false } = {}) {
  return bundled(join(webFolder, 'page/main.js'), debug, {
    alias: { 'rostrum-program': resolve(programFolder, 'rostrum.mjs') },
    ...(oneFile && {
      format: 'iife',
      plugins: [inPlaceOf(join(webFolder, 'page'), join(webFolder, 'one_file'))],
      define: { 'import.meta.url': 'document.baseURI' },
    }),
  });
}

/**
 * What a screen in a public place has besides, which is fetched there only.
 * @param {string} webFolder
 * @param {boolean} debug
 */
export function kioskScript(webFolder, debug) {
  return bundled(join(webFolder, 'kiosk/kiosk.js'), debug);
}

/**
 * The script of the form for a kiosk's settings.
 * @param {string} webFolder
 * @param {boolean} debug
 */
export function formScript(webFolder, debug) {
  return bundled(join(webFolder, 'kiosk/form/form_page.js'), debug);
}

/**
 * The check of files.html.
 * @param {string} webFolder
 * @param {boolean} debug
 */
export function filesScript(webFolder, debug) {
  return bundled(join(webFolder, 'files/check_page.js'), debug);
}

/**
 * The script of the service worker, as all browsers take it.
 * @param {string} webFolder
 * @param {boolean} debug
 */
export function workerScript(webFolder, debug) {
  return bundled(join(webFolder, 'worker/service_worker.js'), debug, { format: 'iife' });
}

/**
 * @param {string} entry
 * @param {boolean} debug
 * @param {import('esbuild').BuildOptions} [options]
 */
async function bundled(entry, debug, options = {}) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: !debug,
    sourcemap: debug ? 'inline' : false,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    ...options,
    plugins: [styleText(debug), ...(options.plugins ?? [])],
  });
  const file = result.outputFiles?.[0];
  if (!file) throw new Error(`the bundler made nothing of ${entry}`);
  return Buffer.from(file.contents);
}

/**
 * A style sheet that a script imports is text in it, for pages that put it in by themselves.
 * @param {boolean} debug
 * @returns {import('esbuild').Plugin}
 */
function styleText(debug) {
  return {
    name: 'style-text',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
        contents: await styleSheet(readFileSync(path, 'utf8'), debug),
        loader: 'text',
      }));
    },
  };
}

/**
 * What is imported from one folder comes from another one where that has a module of the same name. Modules of the other
 * one may still ask for those that they stand for.
 * @param {string} folder
 * @param {string} other
 * @returns {import('esbuild').Plugin}
 */
function inPlaceOf(folder, other) {
  return {
    name: 'in-place-of',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
        const from = dirname(importer);
        const there = join(other, basename(path));
        const isMeant = from !== resolve(other) && dirname(resolve(from, path)) === resolve(folder);
        return isMeant && existsSync(there) ? { path: there } : null;
      });
    },
  };
}

/**
 * The script that speaks up in browsers which do not understand the other one.
 * @param {string} webFolder
 * @param {boolean} debug
 */
export async function guardScript(webFolder, debug) {
  const source = readFileSync(join(webFolder, 'page/start_guard.js'), 'utf8');
  const { code } = await transform(source, { minify: !debug, target: 'es5' });
  return Buffer.from(code);
}

/**
 * @param {string} source of a style sheet
 * @param {boolean} debug
 */
export async function styleSheet(source, debug) {
  const { code } = await transform(source, { loader: 'css', minify: !debug });
  return Buffer.from(code);
}

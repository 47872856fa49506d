/** Scripts and style sheets as they are served: in one file each, without what only readers of the source need. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build, transform } from 'esbuild';

/**
 * One script: the page's modules and the program's glue.
 * @param {string} webFolder
 * @param {string} programFolder where rostrum.mjs is
 * @param {boolean} debug
 */
export function appScript(webFolder, programFolder, debug) {
  const program = { 'rostrum-program': resolve(programFolder, 'rostrum.mjs') };
  return bundled(join(webFolder, 'page/main.js'), debug, program);
}

/**
 * The heartbeat, which is fetched in a kiosk only.
 * @param {string} webFolder
 * @param {boolean} debug
 */
export function beatScript(webFolder, debug) {
  return bundled(join(webFolder, 'page/kiosk_beat.js'), debug);
}

/**
 * @param {string} entry
 * @param {boolean} debug
 * @param {Record<string, string>} [alias]
 */
async function bundled(entry, debug, alias = {}) {
  const result = await build({
    entryPoints: [entry],
    alias,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: !debug,
    sourcemap: debug ? 'inline' : false,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const file = result.outputFiles[0];
  if (!file) throw new Error('the bundler made nothing');
  return Buffer.from(file.contents);
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

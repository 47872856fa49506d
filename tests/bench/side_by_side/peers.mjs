/** Fetches the peers, pinned by tests/bench/peers, and bundles the page with them; both into build/, when stale. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

import { root } from '../../web/support/site.mjs';

const manifest = join(root, 'tests/bench/peers');
export const peersFolder = join(root, 'build/bench-peers');
const bundleFolder = join(root, 'build/bench-page');

/** @returns {string} the folder of packages */
export function fetchPeers() {
  const files = ['package.json', 'package-lock.json'];
  const wanted = files.map((name) => readFileSync(join(manifest, name), 'utf8')).join('');
  const stamp = join(peersFolder, 'fetched');
  const packages = join(peersFolder, 'node_modules');
  const fetched = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (fetched && existsSync(packages)) return packages;
  mkdirSync(peersFolder, { recursive: true });
  for (const name of files) cpSync(join(manifest, name), join(peersFolder, name));
  console.log('Peers are fetched from the npm registry, into build/bench-peers.');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  // A command of Windows is a script of its shell.
  const done = spawnSync('npm', options, {
    cwd: peersFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    throw new Error('npm ci failed in build/bench-peers: the bench needs the npm registry once.');
  }
  writeFileSync(stamp, wanted);
  return packages;
}

/**
 * @param {string} packages
 * @returns {Promise<string>} the folder of scripts
 */
export async function bundlePage(packages) {
  await build({
    entryPoints: [join(root, 'tests/bench/side_by_side/page.mjs')],
    outdir: bundleFolder,
    nodePaths: [packages],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outExtension: { '.js': '.mjs' },
    // Of the machine that runs the bench, not of the page.
    external: ['/engine/*'],
    logLevel: 'warning',
  });
  return bundleFolder;
}

/** @returns {Record<string, string>} by the name of a package its version */
export function peerVersions() {
  const { dependencies } = JSON.parse(readFileSync(join(manifest, 'package.json'), 'utf8'));
  return dependencies;
}

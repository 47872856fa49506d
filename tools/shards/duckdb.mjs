/** Fetches DuckDB at the version that tools/shards/duckdb pins, into build/shards-duckdb, and opens it. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = join(root, 'tools/shards/duckdb');
const folder = join(root, 'build/shards-duckdb');

/**
 * What is used of it; its own types come with the package, which is not there when types are checked.
 * @typedef {{
 *   run(sql: string): Promise<unknown>,
 *   runAndReadAll(sql: string): Promise<{getRowObjects(): Record<string, any>[]}>,
 *   closeSync(): void,
 * }} Connection
 */

/** Whether it was fetched before, so that opening it asks no network. */
export function duckdbIsThere() {
  const stamp = join(folder, 'fetched');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/**
 * @param {{memory: string, temporary: string}} limits
 * @returns {Promise<Connection>}
 */
export async function openDuckdb({ memory, temporary }) {
  fetchDuckdb();
  const module = join(folder, 'node_modules/@duckdb/node-api/lib/index.js');
  const { DuckDBInstance } = await import(pathToFileURL(module).href);
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: temporary,
    // Nothing is fetched while it works either.
    autoinstall_known_extensions: 'false',
  });
  return instance.connect();
}

function fetchDuckdb() {
  if (duckdbIsThere()) return;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(manifest, name), join(folder, name));
  console.log('DuckDB is fetched from the npm registry, into build/shards-duckdb (70 MB, once).');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  // A command of Windows is a script of its shell.
  const done = spawnSync('npm', options, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    throw new Error('npm ci failed in build/shards-duckdb: Parquet needs the npm registry once.');
  }
  writeFileSync(join(folder, 'fetched'), wanted());
}

function wanted() {
  return ['package.json', 'package-lock.json']
    .map((name) => readFileSync(join(manifest, name), 'utf8'))
    .join('');
}

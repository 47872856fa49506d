/** The plain pages of a site whose address is known; the site under test may have none. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './site.mjs';

export const address = 'https://example.org/rostrum/';

/** Written anew by the curator's command; an index.html makes it a folder to serve. */
export function writeAddressedPages() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-addressed-'));
  const command = join(root, 'build/wasm/curator/rostrum-data.mjs');
  const words = [command, 'pages', '--data', 'data', '--out', folder, '--site', address];
  const done = spawnSync('node', words, { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr || done.stdout);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Rostrum</title>');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

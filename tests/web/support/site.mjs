/**
 * Serves build/site as a person's `serve.py` does, on a free port, without building. ROSTRUM_SITE
 * names another folder.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const site = resolve(root, process.env['ROSTRUM_SITE'] ?? 'build/site');

const program = `
import sys
from pathlib import Path
from tools.build.server import serve
serve(Path(sys.argv[1]), "127.0.0.1", 0, browser=False)
`;

/**
 * @param {string} folder
 * @returns {Promise<{address: string, stop: () => void}>}
 */
export async function startSite(folder = site) {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} is not there; run python3 serve.py --build-only first.`);
  }
  const server = spawn('python3', ['-u', '-c', program, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The server ended. ${said}`)));
  });
  return { address, stop: () => void server.kill() };
}

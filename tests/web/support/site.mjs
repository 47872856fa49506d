/**
 * Serves build/site as a person's `serve.py` does, on a free port, without building. ROSTRUM_SITE
 * names another folder.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const site = resolve(root, process.env['ROSTRUM_SITE'] ?? 'build/site');

const program = `
import sys
from pathlib import Path
from tools.build.live_site import LiveSite
from tools.build.server import serve
folder, port, watched = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "watched"
serve(folder, "127.0.0.1", port, browser=False, live=LiveSite(folder) if watched else None)
`;

/**
 * @param {string} folder
 * @param {{port?: number, watched?: boolean}} [how] watched: as while its sources are edited
 * @returns {Promise<{address: string, stop: () => Promise<void>}>}
 */
export async function startSite(folder = site, { port = 0, watched = false } = {}) {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} is not there; run python3 serve.py --build-only first.`);
  }
  const words = [folder, String(port), watched ? 'watched' : 'as it is'];
  const server = spawn('python3', ['-u', '-c', program, ...words], {
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
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  return { address, stop };
}

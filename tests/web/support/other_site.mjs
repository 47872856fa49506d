/** A second site with another origin, for what pages of others do with Rostrum. */

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

import { root } from './site.mjs';

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
});

/**
 * Serves a folder of the repository; texts have each key of `instead` replaced by its value.
 * @param {string} folder
 * @param {Record<string, string>} instead
 * @returns {Promise<{address: string, stop: () => void}>}
 */
export async function startOtherSite(folder, instead) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      let text = readFileSync(join(root, folder, normalize(name)), 'utf8');
      for (const [from, to] of Object.entries(instead)) text = text.replaceAll(from, to);
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' });
      response.end(text);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The second site has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

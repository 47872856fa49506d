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
 * Serves a folder of the repository, with what `edit` makes of its texts.
 * @param {string} folder
 * @param {(text: string) => string} edit
 * @returns {Promise<{address: string, pages: Map<string, string>, stop: () => void}>} pages: more HTML by path
 */
export async function startOtherSite(folder, edit) {
  const pages = /** @type {Map<string, string>} */ (new Map());
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const text =
        pages.get(name) ?? edit(readFileSync(join(root, folder, normalize(name)), 'utf8'));
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
    pages,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A host whose folder changes while readers are there, that goes away and comes back, and that tells what it was asked. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
});

export class ChangingSite {
  /** Paths below the site's folder, in the order they were asked for. @type {string[]} */
  asked = [];
  /** What is sent instead of a file, by its name. @type {Map<string, string>} */
  instead = new Map();
  /** Names of files that are there no more. @type {Set<string>} */
  gone = new Set();
  /** Whether it leads from files.html to "files", as hosts with pretty addresses do. */
  isPretty = false;
  #port = 0;
  /** In a folder of its own, as beside other sites of one host. */
  #path = '/security/rostrum/';
  #server = this.#made();

  /** @param {string} folder that is served */
  constructor(folder) {
    this.folder = folder;
  }

  get address() {
    return `http://127.0.0.1:${this.#port}${this.#path}`;
  }

  /** Begins to answer, at the same place as before. */
  async start() {
    this.#server = this.#made();
    await new Promise((resolve) =>
      this.#server.listen(this.#port, '127.0.0.1', () => resolve(undefined)),
    );
    const bound = this.#server.address();
    if (bound === null || typeof bound === 'string') throw new Error('The host has no port.');
    this.#port = bound.port;
  }

  async stop() {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }

  #made() {
    return createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.slice(this.#path.length);
      const pretty = this.isPretty && path === 'files' ? 'files.html' : path;
      const name = /(^|\/)$/.test(path) ? `${path}index.html` : pretty;
      const file = join(this.folder, name);
      this.asked.push(path);
      if (this.isPretty && path === 'files.html') {
        response.writeHead(308, { location: `${this.#path}files` }).end();
        return;
      }
      const isThere = !this.gone.has(name) && existsSync(file) && !statSync(file).isDirectory();
      if (!pathname.startsWith(this.#path) || !isThere) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'cache-control': /\.[0-9a-f]{12}\./.test(name)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      });
      response.end(this.instead.get(name) ?? readFileSync(file));
    });
  }
}

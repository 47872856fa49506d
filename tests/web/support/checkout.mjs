/**
 * A copy of the checkout to edit in, with what is built already, served by its own serve.py. The
 * original and its site stay as they are.
 */

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { root } from './site.mjs';

const sources = ['cmake', 'curator', 'data', 'engine', 'tools', 'ui', 'web'];
const files = [
  'CMakeLists.txt',
  'CMakePresets.json',
  'package.json',
  'package-lock.json',
  'serve.py',
];
// Of the program what came of it, not what it was compiled from: nothing is to be compiled here.
const programs = ['web/rostrum', 'curator/rostrum-data'];
const built = [
  'gen',
  'site',
  'rostrum.html',
  'stamps',
  'wasm/served',
  ...programs.flatMap((path) => [`wasm/${path}.mjs`, `wasm/${path}.wasm`]),
];

export class Checkout {
  /** What serve.py has said. */
  said = '';
  /** @type {(() => void)[]} */
  #listeners = [];

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'rostrum-'));
    for (const path of [...sources, ...files, ...built.map((name) => `build/${name}`)]) {
      cpSync(join(root, path), join(this.folder, path), {
        recursive: true,
        filter: (source) => basename(source) !== '__pycache__',
      });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    this.server = spawn('python3', ['-u', 'serve.py', '--no-open', '--port', '0'], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.server.stdout.on('data', (chunk) => {
      this.said += chunk;
      for (const listener of this.#listeners) listener();
    });
  }

  /** Where it is served, as soon as it is. */
  async address() {
    return /http:\/\/\S+/.exec(await this.says(/http:\/\/\S+/))?.[0] ?? '';
  }

  /**
   * Until serve.py has said it; gives all it said.
   * @param {RegExp} words
   * @returns {Promise<string>}
   */
  says(words) {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`serve.py did not say ${words} but:\n${this.said}`));
      const tooLong = setTimeout(ended, 60_000);
      const listener = () => {
        if (!words.test(this.said)) return;
        clearTimeout(tooLong);
        resolve(this.said);
      };
      this.#listeners.push(listener);
      this.server.once('exit', ended);
      listener();
    });
  }

  remove() {
    this.server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** `serve.py --kiosk` as a venue runs it, with the browser of the tests, and what it says. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './site.mjs';

const patienceMs = 120_000;

export class Kiosk {
  /** All it has said. */
  said = '';
  /** How much of it was read. */
  #read = 0;
  /** Of the processes that it started. @type {Set<number>} */
  #groups = new Set();
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {string} site the folder to show
   * @param {string[]} [options]
   */
  constructor(site, options = []) {
    this.folder = mkdtempSync(join(tmpdir(), 'rostrum-kiosk-'));
    this.profile = join(this.folder, 'profile');
    const words = ['-u', join(root, 'serve.py'), '--kiosk', '--site', site, '--port', '0'];
    words.push('--browser', process.env['ROSTRUM_CHROMIUM'] ?? '/usr/bin/chromium');
    words.push('--profile', this.profile, '--log', join(this.folder, 'kiosk.log'));
    // As the other tests have it: without a screen, and painted by the processor.
    for (const flag of [
      'headless=new',
      'no-sandbox',
      'use-angle=swiftshader',
      'enable-unsafe-swiftshader',
    ])
      words.push(`--browser-flag=--${flag}`);
    this.process = spawn('python3', [...words, ...options], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.process.stdout.on('data', (chunk) => {
      this.said += chunk;
      for (const listener of this.#listeners) listener();
    });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  /**
   * Until it says this after what was waited for before.
   * @param {RegExp} words
   * @returns {Promise<void>}
   */
  says(words) {
    return new Promise((resolve, reject) => {
      const done = (/** @type {() => void} */ settle) => {
        clearTimeout(tooLong);
        this.#listeners.delete(look);
        settle();
      };
      const fail = () =>
        done(() => reject(new Error(`the kiosk did not say ${words} but:\n${this.said}`)));
      const tooLong = setTimeout(fail, patienceMs);
      const look = () => {
        const found = words.exec(this.said.slice(this.#read));
        if (!found) return;
        this.#read += found.index + found[0].length;
        done(resolve);
      };
      this.#listeners.add(look);
      void this.ended.then(fail);
      look();
    });
  }

  /** What it wrote into its log. */
  log() {
    return readFileSync(join(this.folder, 'kiosk.log'), 'utf8');
  }

  /**
   * Numbers of the living processes of its browsers, those of earlier ones too, by what their command lines have.
   * @param {RegExp} [having]
   */
  processes(having = /./) {
    const told = spawnSync('ps', ['-eo', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' }).stdout;
    const all = told.split('\n').map((line) => {
      const [, pid, group, words] = /^ *(\d+) +(\d+) +[^Z]\S* +(.*)/.exec(line) ?? [];
      return { pid: Number(pid), group: Number(group), words: words ?? '' };
    });
    for (const { group, words } of all)
      if (words.includes(`--user-data-dir=${this.profile}`)) this.#groups.add(group);
    return all
      .filter(({ group, words }) => this.#groups.has(group) && having.test(words))
      .map(({ pid }) => pid);
  }

  /** Until no process of any of its browsers lives. */
  async left() {
    const end = performance.now() + patienceMs;
    while (this.processes().length > 0 && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return this.processes();
  }

  /** As systemd ends it; gives the status it ended with. */
  async stop() {
    this.process.kill('SIGTERM');
    return this.ended;
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

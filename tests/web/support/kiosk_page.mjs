/** A small page for the watchdog: it beats and moves as a well one does, until a test gives it a fault. */

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './site.mjs';

const page = `<!doctype html>
<title>A page to watch</title>
<body style="background: #123; color: white; font-size: 80px">
<p>Forums and what was said there</p>
<p id="count"></p>
<script type="module">
  import { startBeat } from './kiosk_beat.js';

  const count = document.getElementById('count');
  let frames = 0;
  let stands = false;
  startBeat({ state: () => ({ frames, state: 'attract', moving: true }) });
  setInterval(() => {
    ++frames;
    if (!stands) count.textContent = frames;
  }, 250);
  setInterval(async () => {
    const { what, at } = await (await fetch('fault.json', { cache: 'no-store' })).json();
    // One that was given to the page before this is none of ours.
    if (performance.timeOrigin > at) return;
    if (what === 'hang') for (;;);
    if (what === 'white') document.body.style.cssText = 'background: white; color: white';
    if (what === 'black') document.body.style.cssText = 'background: black; color: black';
    if (what === 'freeze') stands = true;
  }, 200);
</script>
`;

export class KioskPage {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'rostrum-watched-'));
    writeFileSync(join(this.folder, 'index.html'), page);
    copyFileSync(join(root, 'web/kiosk/kiosk_beat.js'), join(this.folder, 'kiosk_beat.js'));
    this.give('none');
  }

  /** @param {'none' | 'hang' | 'white' | 'black' | 'freeze'} what to the page that is open now */
  give(what) {
    writeFileSync(join(this.folder, 'fault.json'), JSON.stringify({ what, at: Date.now() }));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

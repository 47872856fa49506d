/** The benches run, a few steps of them; what they measure is asked for by hand and never judged. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './support/site.mjs';

for (const [bench, ...options] of /** @type {[string, ...string[]][]} */ ([
  ['start.bench.mjs', '--visits', '1'],
  ['frames.bench.mjs', '--steps', '2'],
])) {
  test(`${bench} reports`, () => {
    execFileSync(process.execPath, [join(root, 'tests/bench', bench), ...options], {
      stdio: 'inherit',
      cwd: root,
    });
  });
}

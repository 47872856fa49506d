/** The bench runs; what it measures is printed and never judged. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './support/site.mjs';

test('the bench reports', () => {
  execFileSync(process.execPath, [join(root, 'tests/web/bench.mjs')], { stdio: 'inherit', cwd: root });
});

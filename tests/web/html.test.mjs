/** The built page is valid HTML, and names only files that are there. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { HtmlValidate } from 'html-validate';

import { site } from './support/site.mjs';

const html = readFileSync(join(site, 'index.html'), 'utf8');
const form = readFileSync(join(site, 'kiosk.html'), 'utf8');

test('the pages are valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // The doctype is written as most people write it.
      'doctype-style': 'off',
      // A policy by meta tag is one long line.
      'long-title': 'off',
    },
  });
  for (const page of [html, form]) {
    const report = await validator.validateString(
      page,
      page === html ? 'index.html' : 'kiosk.html',
    );
    const messages = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line} ${message.ruleId} ${message.message}`),
    );
    assert.deepEqual(messages, []);
  }
});

test('every file the page names is there, with its compressed siblings', () => {
  const named = [
    ...(html + form).matchAll(
      /(?:href|src|data-texts|data-second-half|data-land-fine)="([^"#:]+)"/g,
    ),
  ]
    .map((match) => match[1] ?? '')
    // Their names are in links and installations that people keep.
    .filter((name) => !/^(\.\/|forums\/|feed\.atom$|manifest\.webmanifest$)/.test(name));
  assert.ok(named.length >= 9);
  for (const name of named) {
    assert.match(name, /\.[0-9a-f]{12}\./, 'the name carries a hash');
    for (const ending of ['', '.br', '.gz'])
      assert.ok(existsSync(join(site, name + ending)), name + ending);
  }
});

test('a first visit is within its budgets', () => {
  const report = readFileSync(join(site, 'size-report.txt'), 'utf8');
  assert.match(report, /^Within the budget of \d+ kB before the first frame/m);
  assert.match(report, /^Within the budget of \d+ kB of a first visit/m);
  assert.match(report, /^Within the 60 MB/m);
});

test('the pages have no script or style of their own', () => {
  for (const page of [html, form]) {
    assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=/i);
    assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)/i);
  }
});

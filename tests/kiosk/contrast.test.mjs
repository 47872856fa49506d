/** WCAG's own examples and bounds. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contrast, enough } from '../../web/kiosk/contrast.js';
import { onAccent, panels, themes, usualAccent } from '../../web/kiosk/theme_colors.js';

test('white on black is 21, a colour on itself 1, whichever comes first', () => {
  assert.equal(contrast('#ffffff', '#000000'), 21);
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#4cc2ff', '#4cc2ff'), 1);
});

test('the grey that WCAG tells apart is on its side', () => {
  // 4.54 and 4.48, the best known pair around the bound.
  assert.ok(contrast('#767676', '#ffffff') >= enough);
  assert.ok(contrast('#777777', '#ffffff') < enough);
});

test('the usual accents are readable on every panel, and words on them', () => {
  for (const theme of themes) {
    for (const panel of panels[theme]) {
      assert.ok(contrast(usualAccent[theme], panel) >= enough, `${theme} on ${panel}`);
    }
    assert.ok(onAccent.some((ink) => contrast(usualAccent[theme], ink) >= enough));
  }
});

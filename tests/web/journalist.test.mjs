/** Ten questions of a journalist, each answered in at most three actions; see tests/journalist. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { questions } from '../journalist/answers.mjs';
import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('there are ten questions, each with an answer and no more than three actions', () => {
  assert.equal(questions.length, 10);
  for (const { question, actions, answer } of questions) {
    assert.ok(actions.length <= 3, question);
    assert.ok(answer().length > 0, question);
  }
});

for (const { question, actions, list, answer } of questions) {
  test(question, async () => {
    const explorer = await browser.open();
    for (const [does, what] of actions) {
      if (does === 'search') await explorer.search(what);
      else await explorer.click(what);
    }
    const controls = explorer.page.locator(`[data-node='results:list'] [data-key^='${list}']`);
    // The document follows a moment after the canvas.
    const { statements, outcomes, forums } = await explorer.result();
    const count = { 'statement:': statements, 'outcome:': outcomes, 'forum:': forums }[list] ?? 0;
    await controls.nth(count - 1).waitFor({ state: 'attached' });
    const listed = await controls.evaluateAll(
      (elements, kind) =>
        elements.map((element) =>
          /** @type {HTMLElement} */ (element).dataset['key']?.slice(kind.length),
        ),
      list,
    );
    assert.deepEqual(listed.sort(), answer().sort());
    await explorer.close();
  });
}

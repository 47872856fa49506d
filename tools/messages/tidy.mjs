/**
 * Brings a file of messages into its form, one message a line in the order of ids:
 *
 *   node tools/messages/tidy.mjs [FILE ...]     data/i18n/en.json and its translations by default
 *
 * A comma that a merge has lost is put back, so that both sides' lines can simply be kept.
 */

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'data/i18n';
const files = process.argv.slice(2);
const chosen = files.length
  ? files
  : readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== 'areas.json')
      .map((name) => join(folder, name));

for (const file of chosen) {
  const before = readFileSync(file, 'utf8');
  const after = tidied(before, file);
  if (after !== before) writeFileSync(file, after);
}

/** @param {string} text @param {string} file @returns {string} */
function tidied(text, file) {
  const whole = text.replaceAll(/\}[ \t]*\r?\n(\s*")/g, '},\n$1').replaceAll(/,(\s*\}\s*)$/g, '$1');
  /** @type {Record<string, unknown>} */
  const messages = JSON.parse(whole);
  const ids = [...whole.matchAll(/^\s*"([^".]+\.[^"]*)":/gm)].map((match) => match[1] ?? '');
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length) {
    console.error(
      `${file}: ${twice.map((id) => `"${id}"`).join(', ')} stands twice; keep one of each`,
    );
    process.exit(1);
  }
  const lines = Object.keys(messages)
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${spaced(messages[id])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @param {unknown} entry @returns {string} */
function spaced(entry) {
  const parts = Object.entries(/** @type {Record<string, unknown>} */ (entry)).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{${parts.join(', ')}}`;
}

/**
 * Writes what the native tests of messages read:
 *
 *   node tests/support/make_languages.mjs OUT
 *
 * <tag>.messages of the fixtures in tests/fixtures/i18n and of the pseudo-locale, and plural_rules.txt: a line for each
 * language and kind with its compiled rules in hexadecimal digits and, by category, the sample numbers of CLDR.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { allPluralRules, pluralBytes, rulesFrom } from '../../tools/messages/cldr.mjs';
import { fetched } from '../../tools/messages/outputs.mjs';
import { readSource } from '../../tools/messages/source.mjs';

const out = process.argv[2] ?? 'build/test_messages';
const source = readSource('data/i18n', 'tests/fixtures/i18n');
if (source.errors.length) {
  console.error(source.errors.join('\n'));
  process.exit(1);
}
mkdirSync(out, { recursive: true });
for (const [name, content] of fetched(source)) writeFileSync(join(out, name), content);

const lines = /** @type {const} */ (['cardinal', 'ordinal']).flatMap((kind) =>
  Object.entries(allPluralRules(kind)).map(([tag, written]) => {
    const rules = Buffer.from(pluralBytes(rulesFrom(written))).toString('hex');
    return [tag, kind, rules, ...Object.entries(written).flatMap(samplesOf)].join(' ');
  }),
);
writeFileSync(join(out, 'plural_rules.txt'), `${lines.join('\n')}\n`);

/** Whole numbers only, the ends of each range; compact ones (1c6) are no numbers of ours. @param {[string, string]} rule */
function samplesOf([key, text]) {
  const samples = /@integer ([^@]*)/.exec(text)?.[1] ?? '';
  const numbers = samples
    .split(/[,~]/)
    .map((number) => number.trim())
    .filter((number) => /^\d+$/.test(number));
  return numbers.map((number) => `${key.replace('pluralRule-count-', '')}:${number}`);
}

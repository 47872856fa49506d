// The compiler of messages: what it refuses and with which words, what it writes, and what the page
// makes of it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { categoriesOf, numberFormat, pluralRules } from '../../tools/messages/cldr.mjs';
import { pseudo } from '../../tools/messages/pseudo.mjs';
import { readSource } from '../../tools/messages/source.mjs';
import { withMessages } from '../../tools/site/page_messages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-messages-'));
  mkdirSync(join(folder, 'i18n'));
  put('areas.json', {
    care: 'A kiosk',
    count: 'Numbers',
    files: 'Files',
    page: 'Scripts',
    index: 'The page',
    share: 'Share',
  });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {unknown} value */
function put(name, value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  writeFileSync(join(folder, 'i18n', name), text);
}

/** @param {Record<string, string>} messages by id @returns {Record<string, {message: string, description: string}>} */
function described(messages) {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, { message, description: 'A test.' }]),
  );
}

/** @param {Record<string, string>} messages @param {string} [tag] @returns {string[]} */
function errorsOf(messages, tag = 'en') {
  put(`${tag}.json`, described(messages));
  return readSource(join(folder, 'i18n')).errors;
}

/** @param {string} tool @param {string[]} words */
function run(tool, ...words) {
  const { status, stderr } = spawnSync(process.execPath, [join('tools/messages', tool), ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr };
}

function compile() {
  return run('compile.mjs', '--source', join(folder, 'i18n'), '--out', join(folder, 'out'));
}

/** @param {string} name */
const made = (name) => readFileSync(join(folder, 'out', name), 'utf8');

describe('the messages of this project', () => {
  it('are without mistakes and in their form', () => {
    const source = readSource(join(root, 'data/i18n'));
    assert.deepEqual(source.errors, []);
    const file = join(root, 'data/i18n/en.json');
    const copy = join(folder, 'en.json');
    writeFileSync(copy, readFileSync(file));
    assert.equal(run('tidy.mjs', copy).status, 0);
    assert.equal(readFileSync(copy, 'utf8'), readFileSync(file, 'utf8'));
  });
});

describe('a mistake is told with file, id and remedy', () => {
  for (const [what, messages, said] of /** @type {[string, Record<string, string>, string][]} */ ([
    [
      'an order that is another',
      { 'share.b': 'b', 'share.a': 'a' },
      'en.json: "share.a": stands after "share.b"; run: node tools/messages/tidy.mjs',
    ],
    [
      'an area that is unknown',
      { 'shared.a': 'a' },
      'en.json: "shared.a": the area "shared" is not in areas.json; add it there with a line about it, or use one of those',
    ],
    [
      'an id of another form',
      { 'share.copyLink': 'a' },
      'en.json: "share.copyLink": write an id as area.kebab-name, in small letters',
    ],
    [
      'a brace that stays open',
      { 'share.a': 'a {b' },
      'en.json: "share.a": is not ICU MessageFormat: expect argument closing brace near "{b"',
    ],
    [
      'a plural without a category that English has',
      { 'count.a': '{count, plural, other {#}}' },
      'en.json: "count.a": {count}: "en" also needs one (one, other)',
    ],
    [
      'a category that English has not',
      { 'count.a': '{count, plural, one {#} few {#} other {#}}' },
      'en.json: "count.a": {count}: "en" has no few (one, other)',
    ],
    [
      'an argument that is two things',
      { 'count.a': '{count} {count, number}' },
      'en.json: "count.a": argument {count} is a text here and a number there; give one of them another name',
    ],
    [
      'a name of an argument in another form',
      { 'count.a': '{theCount, number}' },
      'en.json: "count.a": argument {theCount}: write its name in small letters, digits and _',
    ],
    [
      'a style that there is not',
      { 'count.a': '{count, number, ::currency/EUR}' },
      'en.json: "count.a": {count, number, currency/EUR}: the styles are ::group-off (years) and ::.0, ::.00 (decimals)',
    ],
    [
      'a time of day',
      { 'count.a': '{at, time}' },
      'en.json: "count.a": {at, time}: there are no times of day here; use date',
    ],
    [
      'a control character',
      { 'count.a': 'a\u0001' },
      'en.json: "count.a": holds a control character; take it out',
    ],
    [
      'more arguments than a message takes',
      { 'count.a': '{a}{b}{c}{d}{e}{f}{g}{h}{i}' },
      'en.json: "count.a": has more than 8 arguments; make two messages of it',
    ],
  ])) {
    it(what, () => assert.deepEqual(errorsOf(messages), [said]));
  }

  it('a message without a description', () => {
    put('en.json', { 'share.a': { message: 'a' } });
    assert.deepEqual(readSource(join(folder, 'i18n')).errors, [
      'en.json: "share.a": needs a "description": where it stands and what its arguments are',
    ]);
  });

  it('an id that stands twice', () => {
    const entry = '{"message": "a", "description": "b"}';
    put('en.json', `{\n  "share.a": ${entry},\n  "share.a": ${entry}\n}\n`);
    assert.deepEqual(readSource(join(folder, 'i18n')).errors, [
      'en.json: "share.a": stands twice; keep one',
    ]);
  });

  it('and ends the compiler with the number of mistakes', () => {
    put('en.json', { 'shared.a': { message: '{' } });
    const { status, stderr } = compile();
    assert.equal(status, 1);
    assert.match(stderr, /i18n\/en\.json: "shared\.a": is not ICU MessageFormat/);
    assert.match(stderr, /One mistake in the messages\.\n$/);
  });
});

describe('a translation', () => {
  beforeEach(() =>
    put(
      'en.json',
      described({
        'count.forums': '{count, plural, one {# forum} other {# forums}} at {place}',
        'share.what': '{what, select, link {a link} other {something}}',
      }),
    ),
  );

  it('needs the plural categories of its own language', () => {
    const message = '{count, plural, one {#} other {#}} {place}';
    assert.deepEqual(errorsOf({ 'count.forums': message }, 'ru'), [
      'ru.json: "count.forums": {count}: "ru" also needs few, many (one, few, many, other)',
    ]);
  });

  it('has the arguments of the English message, of the same kinds', () => {
    const message = '{count} {where}';
    assert.deepEqual(errorsOf({ 'count.forums': message }, 'fr'), [
      'fr.json: "count.forums": {count} is a text here and a number in English',
      'fr.json: "count.forums": {where} is no argument of the English message; those are: {count}, {place}',
      'fr.json: "count.forums": leaves out {place}',
    ]);
  });

  it('has no ids and no choices of its own', () => {
    const message = '{what, select, lien {lien} other {}}';
    assert.deepEqual(errorsOf({ 'share.gone': 'a', 'share.what': message }, 'fr'), [
      'fr.json: "share.gone": is not in en.json; remove it or mend its id',
      'fr.json: "share.what": {what} has no choice "lien" in English',
    ]);
  });

  it('may leave out messages, and is told of', () => {
    assert.deepEqual(errorsOf({}, 'fr'), []);
    assert.deepEqual(readSource(join(folder, 'i18n')).warnings, [
      'fr.json: 2 messages are missing and stay English: count.forums, share.what',
    ]);
  });
});

describe('what is written', () => {
  it('declares a constant, or a struct with the arguments in the order of their names', () => {
    put('en.json', described({ 'share.copy-link': 'Copy', 'share.of': '{place} {count, number}' }));
    assert.equal(compile().status, 0);
    assert.match(made('share.hpp'), /inline constexpr Plain share_copy_link\{MessageId\{1024\}\};/);
    assert.match(
      made('share.hpp'),
      /struct share_of \{\n {2}static constexpr MessageId message_id\{1025\};\n {2}Number count;\n {2}Text place;\n\};/,
    );
  });

  it('gathers the keys of all selects of a name in one enum, "other" first', () => {
    const select = (/** @type {string} */ keys) => `{map_measure, select, ${keys} other {}}`;
    put('en.json', described({ 'count.a': select('b {} new {}'), 'share.a': select('a {}') }));
    assert.equal(compile().status, 0);
    assert.match(
      made('choices.hpp'),
      /enum class MapMeasure : std::uint8_t \{ other, a, b, new_ \};/,
    );
    assert.match(made('share.hpp'), /Choice<MapMeasure> map_measure;/);
  });

  it('changes nothing but English when a text changes', () => {
    put('en.json', described({ 'count.a': 'a', 'share.a': '{count, number} a' }));
    assert.equal(compile().status, 0);
    const before = times();
    put('en.json', described({ 'count.a': 'b', 'share.a': 'b {count, number}' }));
    assert.equal(compile().status, 0);
    const after = times();
    const changed = [...after].filter(([name, time]) => before.get(name) !== time);
    assert.deepEqual(changed.map(([name]) => name).sort(), ['en-XA.messages', 'english.cpp']);
  });

  it('leaves out of the program what the page says, and the other way round', () => {
    put(
      'en.json',
      described({
        'care.a': 'Kiosk',
        'files.a': 'Files',
        'index.a': 'Html',
        'page.a': 'Script',
        'share.a': 'Program',
      }),
    );
    assert.equal(compile().status, 0);
    assert.match(made('english.cpp'), /Program/);
    assert.doesNotMatch(made('english.cpp'), /Files|Html|Kiosk|Script/);
    for (const [page, id, text] of /** @type {const} */ ([
      ['page', 'page.a', 'Script'],
      ['index', 'index.a', 'Html'],
      ['kiosk', 'care.a', 'Kiosk'],
      ['files', 'files.a', 'Files'],
    ])) {
      assert.deepEqual(JSON.parse(made(`${page}.json`)), { [id]: text });
      assert.ok(made(`${page}.d.ts`).includes(`'${id}': undefined;`), page);
      const script = made(`${page}.js`);
      assert.ok(script.includes(JSON.stringify({ [id]: text }, null, 2)), page);
    }
    const { messages } = JSON.parse(made('en-XA.page.json'));
    assert.deepEqual(
      Object.keys(messages),
      ['page.a', 'index.a', 'care.a'],
      'files are in English',
    );
    assert.deepEqual(
      readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.hpp')),
      ['choices.hpp', 'count.hpp', 'share.hpp'],
    );
  });

  it('forgets what is of an area that is gone', () => {
    put('en.json', {});
    assert.equal(compile().status, 0);
    put('areas.json', { share: 'Share' });
    assert.equal(compile().status, 0);
    assert.equal(readdirSync(join(folder, 'out')).includes('count.hpp'), false);
  });
});

/** When each file was written. */
function times() {
  const out = join(folder, 'out');
  return new Map(readdirSync(out).map((name) => [name, statSync(join(out, name)).ino]));
}

describe('tidying', () => {
  it('sorts, and puts back the comma that a merge has lost', () => {
    const entry = '{"message": "a", "description": "b"}';
    put('en.json', `{\n  "share.b": ${entry}\n  "share.a": ${entry},\n}\n`);
    const file = join(folder, 'i18n/en.json');
    assert.equal(run('tidy.mjs', file).status, 0);
    assert.equal(
      readFileSync(file, 'utf8'),
      `{\n  "share.a": ${entry},\n  "share.b": ${entry}\n}\n`,
    );
  });

  it('asks which of two to keep', () => {
    const entry = '{"message": "a", "description": "b"}';
    put('en.json', `{\n  "share.a": ${entry},\n  "share.a": ${entry}\n}\n`);
    const { status, stderr } = run('tidy.mjs', join(folder, 'i18n/en.json'));
    assert.equal(status, 1);
    assert.match(stderr, /"share\.a" stands twice; keep one of each/);
  });
});

describe('the pseudo-locale', () => {
  it('is at least two fifths longer, in brackets, with its arguments as they were', () => {
    put(
      'en.json',
      described({ 'share.a': 'Copy {count, plural, one {# link} other {# links}} to {place}' }),
    );
    const [message] = readSource(join(folder, 'i18n')).messages;
    const elements = pseudo(message?.pattern ?? []);
    const texts = elements.flatMap((element) => (element.type === 0 ? [element.value] : []));
    assert.equal(texts[0], '[');
    assert.equal(texts[1], 'Cöpy ');
    assert.match(texts.at(-1) ?? '', / ø{5} ø\]$/);
    assert.deepEqual(
      elements.flatMap((element) =>
        'value' in element && element.type === 1 ? [element.value] : [],
      ),
      ['place'],
    );
  });
});

describe('CLDR', () => {
  it('has of a language what whole numbers can meet', () => {
    assert.deepEqual(categoriesOf('en', 'ordinal'), ['one', 'two', 'few', 'other']);
    assert.deepEqual(categoriesOf('cs', 'cardinal'), ['one', 'few', 'other']);
    assert.deepEqual(categoriesOf('ja', 'cardinal'), ['other']);
    assert.deepEqual(pluralRules('pt-BR', 'cardinal'), pluralRules('pt', 'cardinal'));
    assert.throws(() => categoriesOf('xx', 'cardinal'), /no plural rules for "xx"/);
  });

  it('groups numbers by language', () => {
    const { group, decimal, minimum } = numberFormat('en');
    assert.deepEqual({ group, decimal, minimum }, { group: ',', decimal: '.', minimum: 1 });
    const { primary, secondary } = numberFormat('hi');
    assert.deepEqual({ primary, secondary }, { primary: 3, secondary: 2 });
    assert.equal(numberFormat('fa').zero, '۰');
  });
});

describe('index.html', () => {
  it('gets its texts as they are to be read by a browser', () => {
    const html =
      '<p id="a" data-message="index.a" hidden></p><input data-message-placeholder="index.b">';
    assert.equal(
      withMessages(html, { 'index.a': 'Yes & no', 'index.b': 'Say "a"' }),
      '<p id="a" data-message="index.a" hidden>Yes &amp; no</p>' +
        '<input data-message-placeholder="index.b" placeholder="Say &quot;a&quot;">',
    );
  });

  it('cannot ask for a message that is not there or takes arguments', () => {
    const html = '<p data-message="index.a"></p>';
    assert.throws(() => withMessages(html, {}), /asks for "index\.a"/);
    assert.throws(() => withMessages(html, { 'index.a': [['b']] }), /without arguments/);
  });
});

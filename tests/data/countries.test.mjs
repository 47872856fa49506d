// The table of countries holds every code of ISO 3166-1 with a name of i18n-iso-countries, or with a plain
// form of it that is listed here; every other code is a private one of the README; the map knows them all.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import iso from 'i18n-iso-countries';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
iso.registerLocale(require('i18n-iso-countries/langs/en.json'));

const data = fileURLToPath(new URL('../../data/', import.meta.url));
/** @type {{id: string, name: string, region: string}[]} */
const countries = JSON.parse(readFileSync(`${data}countries.json`, 'utf8'));

/** Shorter or better spelt than the package has it. @type {Record<string, string>} */
const plain = {
  BES: 'Caribbean Netherlands',
  BRN: 'Brunei',
  COD: 'DR Congo',
  CPV: 'Cabo Verde',
  FLK: 'Falkland Islands',
  FSM: 'Micronesia',
  LAO: 'Laos',
  MAF: 'Saint Martin',
  MDA: 'Moldova',
  REU: 'Réunion',
  SHN: 'Saint Helena, Ascension and Tristan da Cunha',
  STP: 'São Tomé and Príncipe',
  SXM: 'Sint Maarten',
  SYR: 'Syria',
  UMI: 'United States Outlying Islands',
  VAT: 'Holy See',
  VGB: 'British Virgin Islands',
  VIR: 'United States Virgin Islands',
};
// The package's own user-assigned code for Kosovo; ours is XKX, as the World Bank and the EU have it.
const otherPrivateCodes = new Set(['XKK']);
const privateCodes = [
  ...readFileSync(`${data}README.md`, 'utf8').matchAll(/^\| `(X[A-Z]{2})` \|/gm),
].map((row) => row[1]);

describe('countries', () => {
  for (const { id, name } of countries.filter(({ id }) => !privateCodes.includes(id))) {
    it(`${id} is called ${name}`, () => {
      const names = iso.getName(id, 'en', { select: 'all' });
      assert.ok(names, 'no ISO code');
      if (plain[id] !== undefined) assert.equal(name, plain[id]);
      else assert.ok(names.includes(name), `${name} is none of ${names}`);
    });
  }

  it('are all there', () => {
    const known = new Set(countries.map(({ id }) => id));
    const missing = Object.keys(iso.getAlpha3Codes()).filter(
      (code) => !known.has(code) && !otherPrivateCodes.has(code),
    );
    assert.deepEqual(missing, []);
  });

  it('have private codes only where the README states them', () => {
    assert.ok(privateCodes.length > 0);
    const stated = countries.filter(({ id }) => privateCodes.includes(id)).map(({ id }) => id);
    assert.deepEqual(stated, [...privateCodes].sort());
  });
});

/** The site's form of the dataset holds all that the packed one does. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { columnForm } from '../../tools/site/column_form.mjs';

const dataset = {
  schema: 1,
  version: '2026.11',
  countries: [
    { id: 'BLR', name: 'Belarus' },
    { id: 'KWT', name: 'Kuwait', region: 'asia' },
  ],
  forums: [
    {
      title: 'A forum',
      id: 'minsk-2018',
      statements: [{ id: 'minsk-2018.anna', source: 0 }, { id: 'elsewhere' }],
      sources: [{ url: 'https://example.org/' }],
    },
    { id: 'kuwait-2024', topics: ['terrorism'] },
  ],
};

test('lists become columns, and null stands for what a record does not have', () => {
  const turned = JSON.parse(columnForm(JSON.stringify(dataset)));
  assert.deepEqual(turned, {
    schema: 1,
    version: '2026.11',
    columns: {
      tables: {
        countries: { id: ['BLR', 'KWT'], name: ['Belarus', 'Kuwait'], region: [null, 'asia'] },
        forums: {
          id: ['minsk-2018', 'kuwait-2024'],
          title: ['A forum', null],
          statements: [2, null],
          sources: [1, null],
          topics: [null, ['terrorism']],
        },
      },
      parts: {
        statements: { id: ['.anna', 'elsewhere'], source: [0, null] },
        sources: { url: ['https://example.org/'] },
      },
    },
  });
  assert.equal(Object.keys(turned.columns.tables.forums)[0], 'id', 'parts need it');
});

/** Texts inside of a PNG, and views kept in pictures, also in files that are broken or of others. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';

import { PNG } from 'pngjs';

import { viewOfPicture, withView } from '../../web/page/picture_view.js';
import { textOf, withTexts } from '../../web/page/png_text.js';

const link = 'https://example.org/rostrum/#topic=border-security&ds=2026.11.22';

/** @returns {Uint8Array<ArrayBuffer>} of two by two points */
function smallPng() {
  const picture = new PNG({ width: 2, height: 2 });
  picture.data.fill(0x7f);
  return new Uint8Array(PNG.sync.write(picture));
}

const withLink = () => withView(smallPng(), { title: 'Título — 22', link, version: '2026.11.22' });

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} name of a chunk; where its length stands */
function placeOf(bytes, name) {
  return Buffer.from(bytes).indexOf(name, 0, 'latin1') - 4;
}

/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text);

test('a text goes into a PNG and comes out of it, and the picture is the same', () => {
  const png = withTexts(smallPng(), { Title: 'Выступления', Empty: '' });
  assert.equal(textOf(png, 'Title'), 'Выступления');
  assert.equal(textOf(png, 'Empty'), null);
  assert.equal(textOf(png, 'Titl'), null);
  // pngjs checks every chunk's sum.
  assert.deepEqual(
    PNG.sync.read(Buffer.from(png)).data,
    PNG.sync.read(Buffer.from(smallPng())).data,
  );
});

test('a saved PNG keeps its view, its title and the version of the dataset', () => {
  const png = withLink();
  assert.deepEqual(viewOfPicture(png), { link });
  assert.equal(textOf(png, 'Title'), 'Título — 22');
  assert.equal(textOf(png, 'Rostrum dataset'), '2026.11.22');
});

test('a picture that no link leads to keeps none', () => {
  const png = withView(smallPng(), { title: 'My file', link: '', version: 'events.csv' });
  assert.deepEqual(viewOfPicture(png), { link: null });
  assert.equal(textOf(png, 'Rostrum dataset'), null);
});

test('a PNG of another program has no view', () => {
  assert.deepEqual(viewOfPicture(smallPng()), { link: null });
  assert.deepEqual(viewOfPicture(withTexts(smallPng(), { Comment: link })), { link: null });
});

test('a PNG that is cut off keeps its view as long as the chunk is whole', () => {
  const png = withLink();
  const end = placeOf(png, 'IDAT');
  assert.deepEqual(viewOfPicture(png.subarray(0, end + 3)), { link });
  for (let length = 8; length < end; length += 1) {
    const read = viewOfPicture(png.subarray(0, length));
    assert.ok(read !== null && (read.link === null || read.link === link), String(length));
  }
  assert.deepEqual(viewOfPicture(png.subarray(0, 40)), { link: null });
});

test('a text whose checksum is wrong is not read', () => {
  const png = withLink();
  const at = Buffer.from(png).indexOf('border-security');
  png[at] = 'x'.charCodeAt(0);
  assert.deepEqual(viewOfPicture(png), { link: null });
});

test('a chunk that says it is longer than the file ends the reading', () => {
  for (const length of [0xffffffff, 0x7fffffff, 100_000]) {
    const png = withLink();
    new DataView(png.buffer).setUint32(placeOf(png, 'iTXt'), length);
    assert.deepEqual(viewOfPicture(png), { link: null }, String(length));
  }
});

test('chunks of others before ours are passed over, and nothing after the end is read', () => {
  const other = withTexts(withLink(), { Comment: 'before', 'XML:com.adobe.xmp': '<x/>' });
  assert.deepEqual(viewOfPicture(other), { link });
  const after = withTexts(smallPng(), { 'Rostrum view': link });
  const chunk = after.subarray(placeOf(after, 'iTXt'), placeOf(after, 'IDAT'));
  const late = new Uint8Array([...smallPng(), ...chunk]);
  assert.deepEqual(viewOfPicture(late), { link: null });
});

test('a compressed text and one that is no UTF-8 are left alone', () => {
  const keyword = [...bytesOf('Rostrum view'), 0];
  const bodies = [
    [...keyword, 1, 0, 0, 0, ...deflateSync(bytesOf(link))],
    [...keyword, 0, 0, 0, 0, 0xff, 0xfe, 0x80],
    [...keyword, 0, 0],
    [...keyword],
    [0, ...keyword],
  ];
  for (const body of bodies) assert.deepEqual(viewOfPicture(withChunk(body)), { link: null });
});

test('a link longer than any that is written is not taken', () => {
  const long = `https://example.org/#q=${'a'.repeat(5000)}`;
  assert.deepEqual(viewOfPicture(withTexts(smallPng(), { 'Rostrum view': long })), { link: null });
  const longer = `https://example.org/#q=${'a'.repeat(50_000)}`;
  assert.deepEqual(viewOfPicture(withTexts(smallPng(), { 'Rostrum view': longer })), {
    link: null,
  });
});

test('an SVG keeps its view in its metadata, whatever stands around it', () => {
  const element = `<metadata id="rostrum-view" data-version="2026.11.22">${link.replaceAll('&', '&amp;')}</metadata>`;
  const svg = (/** @type {string} */ inside) =>
    bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" width="2">${inside}</svg>`);
  assert.deepEqual(viewOfPicture(svg(element)), { link });
  const others = `<?xml version="1.0"?>\n<!-- drawn -->\n<svg><metadata>RDF</metadata>`;
  assert.deepEqual(viewOfPicture(bytesOf(`${others}<g/>${element}</svg>`)), { link });
  const numbered = `<metadata id='rostrum-view'>https://example.org/&#35;q=a&#x26;time=2018</metadata>`;
  assert.deepEqual(viewOfPicture(svg(numbered)), { link: 'https://example.org/#q=a&time=2018' });
  for (const none of [
    '',
    '<metadata>x</metadata>',
    '<metadata id="rostrum-view"><a/></metadata>',
  ]) {
    assert.deepEqual(viewOfPicture(svg(none)), { link: null }, none);
  }
  const endless = '<metadata id="rostrum-view" '.repeat(20_000);
  assert.deepEqual(viewOfPicture(svg(endless)), { link: null });
});

test('tables and data are no pictures', () => {
  for (const text of [
    '',
    'title,date\nA,2018\n',
    '{"forums": []}',
    '<html><body>svg</body></html>',
  ]) {
    assert.equal(viewOfPicture(bytesOf(text)), null, text);
  }
  assert.equal(viewOfPicture(smallPng().subarray(0, 7)), null);
});

/** @param {number[]} data of an iTXt chunk before the picture, with the right checksum */
function withChunk(data) {
  const png = withTexts(smallPng(), { X: 'x'.repeat(Math.max(0, data.length - 6)) });
  const start = placeOf(png, 'iTXt');
  const room = new DataView(png.buffer).getUint32(start);
  const body = new Uint8Array([...bytesOf('iTXt'), ...data]);
  const chunk = new Uint8Array(body.length + 8);
  new DataView(chunk.buffer).setUint32(0, data.length);
  chunk.set(body, 4);
  new DataView(chunk.buffer).setUint32(body.length + 4, crc(body));
  return new Uint8Array([...png.subarray(0, start), ...chunk, ...png.subarray(start + room + 12)]);
}

/** @param {Uint8Array} bytes the slow way, so that two ways must agree */
function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; ++bit) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

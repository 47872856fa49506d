/**
 * Texts inside of a PNG, as international textual data: chunks "iTXt" of the PNG Specification, third
 * edition, 11.3.3.4. They are written uncompressed and read uncompressed; the picture itself is
 * never looked at.
 *
 * What is read comes from files of strangers: nothing in it is trusted but its bytes.
 */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headBytes = 8; // a chunk's length and name
const crcBytes = 4;
const longestChunk = 2 ** 31 - 1;
const longestKeyword = 79;
const longestText = 16_384; // bytes; a longer one is none of ours

const encoder = new TextEncoder();

/** @type {Uint32Array | undefined} */
let crcTable;

/** @param {Uint8Array} bytes */
function crcOf(bytes) {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; ++bit) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** @param {Uint8Array} bytes */
export function isPng(bytes) {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * The chunks one after another, as far as the file has whole ones.
 * @param {Uint8Array} png
 * @returns {Generator<{name: string, start: number, data: Uint8Array, whole: boolean}>} start: of
 * the chunk in the file; whole: its checksum is right
 */
function* chunksOf(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let start = signature.length;
  while (start + headBytes + crcBytes <= png.length) {
    const length = view.getUint32(start);
    const end = start + headBytes + length;
    if (length > longestChunk || end + crcBytes > png.length) return;
    const named = png.subarray(start + 4, end);
    const name = String.fromCharCode(...named.subarray(0, 4));
    const checked = view.getUint32(end);
    yield {
      name,
      start,
      data: named.subarray(4),
      // Only of what is read: pictures are long.
      get whole() {
        return crcOf(named) === checked;
      },
    };
    if (name === 'IEND') return;
    start = end + crcBytes;
  }
}

/**
 * @param {string} keyword letters of ASCII
 * @param {string} text
 */
function textChunk(keyword, text) {
  // Keyword, end, not compressed, no method, no language, no other keyword.
  const data = [...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)];
  const chunk = new Uint8Array(headBytes + data.length + crcBytes);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode('iTXt'), 4);
  chunk.set(data, headBytes);
  view.setUint32(headBytes + data.length, crcOf(chunk.subarray(4, headBytes + data.length)));
  return chunk;
}

/**
 * @param {Uint8Array<ArrayBuffer>} png
 * @param {Record<string, string>} texts by their keywords; empty ones are left out
 * @returns {Uint8Array<ArrayBuffer>} with the texts before the picture; the same bytes when it is no
 * PNG
 */
export function withTexts(png, texts) {
  if (!isPng(png)) return png;
  const [head] = chunksOf(png);
  if (head?.name !== 'IHDR') return png;
  const at = head.start + headBytes + head.data.length + crcBytes;
  const chunks = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([keyword, text]) => textChunk(keyword, text));
  const all = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0));
  all.set(png.subarray(0, at));
  let end = at;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  all.set(png.subarray(at), end);
  return all;
}

/**
 * @param {Uint8Array} png
 * @param {string} keyword
 * @returns {string | null} the first such text that is whole and readable
 */
export function textOf(png, keyword) {
  if (!isPng(png)) return null;
  for (const chunk of chunksOf(png)) {
    if (chunk.name !== 'iTXt' || chunk.data.length > longestText || !chunk.whole) continue;
    const text = textIn(chunk.data, keyword);
    if (text !== null) return text;
  }
  return null;
}

/**
 * @param {Uint8Array} data of a chunk
 * @param {string} keyword
 */
function textIn(data, keyword) {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 1 || keywordEnd > longestKeyword) return null;
  if (String.fromCharCode(...data.subarray(0, keywordEnd)) !== keyword) return null;
  const isCompressed = data[keywordEnd + 1] !== 0;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const otherEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (isCompressed || otherEnd < 0) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(otherEnd + 1));
  } catch {
    return null;
  }
}

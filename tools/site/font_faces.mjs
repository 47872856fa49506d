/**
 * The page has its fonts from the bytes that the program gets, so that each is fetched once: style.css says what they
 * are, and the page's script makes a FontFace of it.
 */

/**
 * The style sheet without its fonts, which are there as bytes, and what it says of each: the descriptors of a
 * FontFace, by the name of the part that is its file.
 * @param {string} source
 */
export function withoutFaces(source) {
  /** @type {Record<string, Record<string, string>>} */
  const faces = {};
  const rules = source.replace(/@font-face {([^}]*{{(\w+)}}[^}]*)}/g, (_, body, name) => {
    const said = [...body.matchAll(/^ *(?:font-)?([a-z-]+): (.+);$/gm)];
    const descriptors = said.map(([, key, value]) => [camelCase(key), value]);
    const { family: _family, src: _src, ...face } = Object.fromEntries(descriptors);
    faces[name] = face;
    return '';
  });
  return { rules, faces };
}

/** @param {string} name */
function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

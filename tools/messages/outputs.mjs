/** All that is made of a folder of messages, by file name. */

import { compileCatalogue } from './catalogue.mjs';
import { areaHeader, choicesHeader, englishSource } from './cpp.mjs';
import { pseudo, pseudoTag } from './pseudo.mjs';
import { pageTexts, programAreas } from './source.mjs';
import { htmlFile, pageFile, scriptModule, scriptTypes } from './script.mjs';

/** @typedef {import('./catalogue.mjs').Voice} Voice */
/** @typedef {import('./source.mjs').Source} Source */

/** @type {Voice} */
const english = { tag: 'en', cldr: 'en', patternOf: ({ pattern }) => pattern };

/** What program, scripts and pages are built with. @param {Source} source @returns {Map<string, string | Buffer>} */
export function builtIn(source) {
  return new Map([
    .../** @type {[string, string][]} */ (
      programAreas(source).map((area) => [`${area}.hpp`, areaHeader(source, area)])
    ),
    ['choices.hpp', choicesHeader(source)],
    ['english.cpp', englishSource(compileCatalogue(source, english))],
    ...Object.entries(pageTexts).flatMap(
      ([page, areas]) =>
        /** @type {[string, string][]} */ ([
          [`${page}.js`, scriptModule(source, english, areas)],
          [`${page}.d.ts`, scriptTypes(source, areas)],
          [`${page}.json`, htmlFile(source, english, areas)],
        ]),
    ),
  ]);
}

/** What is fetched for a language other than English. @param {Source} source @returns {Map<string, string | Buffer>} */
export function fetched(source) {
  /** @type {Voice[]} */
  const voices = [
    { tag: pseudoTag, cldr: 'en', patternOf: ({ pattern }) => pseudo(pattern) },
    ...source.translations.map(({ tag, messages }) => ({
      tag,
      cldr: tag,
      patternOf: (/** @type {import('./source.mjs').Message} */ { id, pattern }) =>
        messages.get(id)?.pattern ?? pattern,
    })),
  ];
  return new Map(
    voices.flatMap((voice) => {
      const { head, bodies } = compileCatalogue(source, voice);
      return /** @type {[string, string | Buffer][]} */ ([
        [`${voice.tag}.messages`, Buffer.from([...head, ...bodies.flat()])],
        [`${voice.tag}.page.json`, pageFile(source, voice)],
      ]);
    }),
  );
}

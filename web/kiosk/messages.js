/**
 * The texts that only a kiosk says, areas `care` and `venue`: in English, or in the language of the page, whose file
 * has them too. The kiosk's script is another one than the page's, so that it is told which language that is.
 */

import { messages as english } from '../../build/gen/messages/kiosk.js';
import { filled, rulesTag } from '../page/pattern.js';

/** @typedef {import('../../build/gen/messages/kiosk.js').Arguments} Arguments */
/** @typedef {import('../page/pattern.js').Language} Language */

/** @type {() => Language} */
let spoken = () => ({ tag: 'en', dir: 'ltr', messages: english });

/** @param {() => Language} language of the page, asked whenever something is said */
export function speakAs(language) {
  spoken = language;
}

/**
 * A message's text.
 * @template {keyof Arguments} Id
 * @param {Id} id
 * @param {Arguments[Id] extends undefined ? [] : [Arguments[Id]]} values
 */
export function message(id, ...values) {
  const { tag, messages } = spoken();
  return filled(messages[id] ?? english[id] ?? id, values[0] ?? {}, tag);
}

/** The tag by which days and times are written in the language of the page. */
export function writtenTag() {
  return rulesTag(spoken().tag);
}

/** The texts of the check. Like the plain pages they are English. */

import { messages } from '../../build/gen/messages/files.js';
import { filled } from '../page/pattern.js';

/** @typedef {import('../../build/gen/messages/files.js').Arguments} Arguments */

/**
 * @template {keyof Arguments} Id
 * @param {Id} id
 * @param {Arguments[Id] extends undefined ? [] : [Arguments[Id]]} values
 */
export function message(id, ...values) {
  return filled(messages[id] ?? id, values[0] ?? {}, 'en');
}

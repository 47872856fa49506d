/**
 * Whether a file is what was built, and that in words. Values only.
 *
 * @typedef {object} Had what came of asking for a file
 * @property {ArrayBuffer | null} bytes
 * @property {boolean} kept from the copy on this device
 * @property {number} status of a host that gave none; 0: there was no answer
 *
 * @typedef {object} Verdict
 * @property {'as-built' | 'not-as-built' | 'not-had'} state
 * @property {boolean} kept
 * @property {number} status
 */

import { message } from './words.js';

/** @param {Had} had @param {boolean} isSame as what was built @returns {Verdict} */
export function verdictOf({ bytes, kept, status }, isSame) {
  if (!bytes) return { state: 'not-had', kept, status };
  return { state: isSame ? 'as-built' : 'not-as-built', kept, status };
}

/** @param {Verdict} verdict */
export function verdictWords({ state, kept, status }) {
  if (state === 'not-had')
    return status ? message('files.not-had-status', { status }) : message('files.not-had');
  if (state === 'as-built') return message(kept ? 'files.as-built-kept' : 'files.as-built');
  return message(kept ? 'files.not-as-built-kept' : 'files.not-as-built');
}

/**
 * What came of all, in sentences.
 * @param {Verdict[]} verdicts
 * @param {string | null} newer version that the host has instead of this one
 */
export function resultWords(verdicts, newer) {
  const count = (/** @type {(verdict: Verdict) => boolean} */ is) => verdicts.filter(is).length;
  const numbers = {
    built: count(({ state }) => state === 'as-built'),
    changed: count(({ state }) => state === 'not-as-built'),
    missing: count(({ state }) => state === 'not-had'),
  };
  const isWell = numbers.built === verdicts.length;
  const kept = count((verdict) => verdict.kept && verdict.state !== 'not-had');
  return [
    isWell
      ? message('files.result-well', { count: verdicts.length })
      : message('files.result', numbers),
    ...(kept ? [message('files.kept', { count: kept })] : []),
    ...(newer ? [message('files.newer', { version: newer })] : []),
  ];
}

/**
 * What a link asks to be shown first. By it the page knows what it can paint before the texts of the records and the
 * second half of the program are there; tests/web/support/start_walk.mjs has painted such views without them.
 *
 * @typedef {'plain' | 'forum' | 'other'} FirstView
 */

/**
 * @param {string} asked its query and fragment
 * @returns {FirstView}
 */
export function firstView(asked) {
  const parts = asked.split(/[?#&]/).filter(Boolean);
  if (parts.length === 0) return 'plain';
  // Ids of what was said have a dot, those of people and topics a colon.
  return parts.every((part) => /^sel=[\w-]+$/.test(part)) ? 'forum' : 'other';
}

/** Where the counts of a screen's use come from: the address of the view, at every change of it. */

/** @typedef {import('../page/bridge.js').Bridge} Bridge */
/** @typedef {import('./kiosk_beat.js').Health} Health */
/** @typedef {import('./usage_counts.js').UsageCounts} UsageCounts */

/**
 * Counts at every change of the view, and whenever it is called.
 * @param {Bridge} bridge
 * @param {UsageCounts} counts
 * @param {{on: (name: 'change', hear: () => void) => void}} page
 * @returns {(isThere: boolean) => {isTouring: boolean}} whether a tour is open
 */
export function watchUse(bridge, counts, page = Reflect.get(globalThis, 'rostrum')) {
  let address = '';
  let isTourAtEnd = false;
  const see = (/** @type {boolean} */ isThere) => {
    const now = bridge.address();
    const isTouring = /(^|&)tour=/.test(now);
    if (now !== address) {
      address = now;
      // Its last step says so in the document (engine/outline/outline_tour).
      isTourAtEnd = isThere && isTouring && bridge.outlineText().includes('"tour:end"');
    }
    counts.see({ address, isThere, isTourAtEnd });
    return { isTouring };
  };
  page.on('change', () => void see(!nobodyIn(bridge.kioskPhase())));
  return see;
}

/** @param {Health['state']} phase */
export function nobodyIn(phase) {
  return phase === 'attract' || phase === 'night';
}

/** A file has all it needs, from wherever it is opened: there is nothing to keep and nothing to tell. */

export const update = { ready: false, take: () => {} };

/** @returns {boolean} */
export function withoutWorker() {
  return true;
}

export class Offline {
  start() {}

  show() {}
}

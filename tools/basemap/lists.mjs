// Access to lists where a missing element would be a bug.

/** @template T @param {readonly T[]} list @param {number} index negative from the end @returns {T} */
export function at(list, index) {
  const item = list.at(index);
  if (item === undefined) throw new RangeError(`no element ${index} among ${list.length}`);
  return item;
}

/** @template T @param {readonly T[]} list @returns {[T, T][]} every element with the one after it */
export function pairs(list) {
  return list.slice(1).map((item, i) => [at(list, i), item]);
}

/** @template T @param {T[]} list @param {T} item @returns {number} the place the item got */
export function append(list, item) {
  return list.push(item) - 1;
}

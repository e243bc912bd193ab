/**
 * Sorting a layer by what its members want. Arrays of numbers are sorted by the engine itself; a
 * comparison in JavaScript would be called for each pair, which is most of what an order would cost.
 */

/** Keys count to this part of the distance between two members. */
const FRACTION = 1 << 18;
/** A key and an index share the 53 bits of a number: layers are shorter than this, or stay as they are. */
const MOST_MEMBERS = 1 << 17;

/**
 * Sorts the members by their keys, which are overwritten.
 *
 * @param ties whether members with equal keys keep their order or turn it round.
 */
export function sortByKeys(layer: Int32Array, keys: Float64Array, ties: "kept" | "turned" = "kept"): void {
  const { length } = layer;
  if (length < 2 || length > MOST_MEMBERS || isSorted(keys, ties)) return;
  let least = keys[0]!;
  let most = least;
  for (let k = 1; k < length; k++) {
    least = Math.min(least, keys[k]!);
    most = Math.max(most, keys[k]!);
  }
  const scale = (FRACTION * MOST_MEMBERS - 1) / Math.max(MOST_MEMBERS, most - least);
  for (let k = 0; k < length; k++) {
    const index = ties === "kept" ? k : length - 1 - k;
    keys[k] = Math.floor((keys[k]! - least) * scale) * MOST_MEMBERS + index;
  }
  keys.sort();
  for (let k = 0; k < length; k++) {
    const index = keys[k]! % MOST_MEMBERS;
    keys[k] = layer[ties === "kept" ? index : length - 1 - index]!;
  }
  layer.set(keys);
}

function isSorted(keys: Float64Array, ties: "kept" | "turned"): boolean {
  for (let k = 1; k < keys.length; k++)
    if (keys[k - 1]! > keys[k]! || (ties === "turned" && keys[k - 1] === keys[k])) return false;
  return true;
}

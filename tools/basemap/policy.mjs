// What the map says about names and borders where states disagree. Natural Earth draws who controls
// a place in fact; a line drawn here as disputed is dashed on the map. Nothing here takes a side:
// every entry only says that a line or a territory is contested.

/** A box in degrees: west, south, east, north. @typedef {[number, number, number, number]} Box */

/**
 * Shapes that the source leaves without an ISO number, by their name there. Private codes come from
 * the user-assigned block XAA to XZZ of ISO 3166-1.
 * @type {Record<string, string>}
 */
export const codeOfUnnumbered = {
  Kosovo: 'XKX',
  'N. Cyprus': 'XNC',
  Somaliland: 'XSL',
  'Siachen Glacier': 'XSG',
};

/**
 * A shape that covers several ISO entries: each polygon goes to the entry in whose box it lies.
 * @type {Record<string, {code: string, box: Box}[]>}
 */
export const splitShapes = {
  'Indian Ocean Ter.': [
    { code: 'CXR', box: [104, -12, 107, -9] },
    { code: 'CCK', box: [95, -14, 98, -10] },
  ],
};

/** Territories whose whole outline on land is disputed. */
export const disputedTerritories = new Set(['XKX', 'XNC', 'XSL', 'XSG', 'ESH']);

/**
 * Borders disputed between two states, over their whole length or inside a box only.
 * @type {{between: [string, string], within?: Box, why: string}[]}
 */
export const disputedBorders = [
  { between: ['CHN', 'IND'], why: 'line of actual control in the Himalaya' },
  { between: ['IND', 'PAK'], within: [73, 32.5, 78, 37.5], why: 'line of control in Kashmir' },
  { between: ['ISR', 'PSE'], why: 'no agreed border' },
  { between: ['ISR', 'SYR'], why: 'Golan Heights' },
  { between: ['RUS', 'UKR'], why: 'Crimea, and a war over the border' },
  { between: ['SDN', 'SSD'], within: [27.5, 9, 29.5, 10.6], why: 'Abyei' },
  { between: ['EGY', 'SDN'], within: [33, 21.5, 37.5, 23.5], why: 'Halaib and Bir Tawil' },
  { between: ['KEN', 'SSD'], within: [33.9, 4.2, 36, 5.6], why: 'Ilemi triangle' },
];

/** The address that a visitor's phone is given: it must lead to where a phone can go. */

/**
 * Whether an address means something on this machine alone: a loopback host, or a file.
 * @param {string} address
 */
export function isOfThisMachine(address) {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'file:' ||
    /^(.+\.)?localhost\.?$/.test(hostname) ||
    /^127(\.\d+){3}$/.test(hostname) ||
    hostname === '[::1]'
  );
}

/**
 * What links begin with that visitors take along.
 * @param {string} siteUrl of the settings; '' for none
 * @param {string} ownBase that links of the page begin with; '' for none
 * @returns {string} '' where there is nothing that a phone could open
 */
export function takenBase(siteUrl, ownBase) {
  if (siteUrl !== '') return siteUrl;
  return ownBase === '' || isOfThisMachine(ownBase) ? '' : ownBase;
}

/**
 * The part of schema.org's context that the plain pages use, so that no test asks the network. Terms
 * and what kind their values are of: https://schema.org/docs/jsonldcontext.json.
 */

const words = [
  'abstract',
  'addressCountry',
  'addressLocality',
  'alternateName',
  'description',
  'genre',
  'inLanguage',
  'jobTitle',
  'keywords',
  'latitude',
  'longitude',
  'name',
  'version',
]; // prettier-ignore
const things = [
  'address',
  'affiliation',
  'creator',
  'geo',
  'inDefinedTermSet',
  'isPartOf',
  'location',
  'mainEntity',
  'mentions',
  'organizer',
  'parentOrganization',
  'publisher',
  'recordedIn',
  'subEvent',
  'subjectOf',
  'superEvent',
]; // prettier-ignore
const addresses = ['archivedAt', 'eventAttendanceMode', 'isBasedOn', 'license', 'url'];
const dates = ['dateCreated', 'datePublished', 'endDate', 'startDate'];
const types = [
  'CollectionPage',
  'Country',
  'CreativeWork',
  'Dataset',
  'DefinedTerm',
  'DefinedTermSet',
  'Event',
  'EventSeries',
  'GeoCoordinates',
  'Organization',
  'Person',
  'Place',
  'PostalAddress',
  'VirtualLocation',
  'WebPage',
]; // prettier-ignore

/** @param {string[]} names @param {object} [more] */
const terms = (names, more = {}) =>
  Object.fromEntries(names.map((name) => [name, { '@id': `https://schema.org/${name}`, ...more }]));

export const schemaOrg = {
  '@context': {
    ...terms([...words, ...things, ...types]),
    ...terms(addresses, { '@type': '@id' }),
    ...terms(dates, { '@type': 'https://schema.org/Date' }),
  },
};

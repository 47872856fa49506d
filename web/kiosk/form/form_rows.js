/** What the form says of each setting, in the order and groups in which it asks for them. */

/** @typedef {import('../messages.js').Arguments} Arguments */
/**
 * Messages that say the same whatever is set.
 * @typedef {{[Id in keyof Arguments]: Arguments[Id] extends undefined ? Id : never}[keyof Arguments]} MessageId
 */
/** @typedef {{name: keyof import('../venue_fields.js').Venue, label: MessageId, help: MessageId}} Row */

/** @type {{title: MessageId, rows: Row[]}[]} */
export const groups = [
  {
    title: 'venue.group-seen',
    rows: [
      { name: 'title', label: 'venue.title', help: 'venue.title-help' },
      { name: 'logo', label: 'venue.logo', help: 'venue.logo-help' },
      { name: 'accent', label: 'venue.accent', help: 'venue.accent-help' },
      { name: 'text_percent', label: 'venue.text-percent', help: 'venue.text-percent-help' },
      { name: 'land', label: 'venue.land', help: 'venue.land-help' },
      { name: 'codes', label: 'venue.codes', help: 'venue.codes-help' },
      { name: 'site_url', label: 'venue.site-url', help: 'venue.site-url-help' },
    ],
  },
  {
    title: 'venue.group-begin',
    rows: [
      { name: 'start', label: 'venue.start', help: 'venue.start-help' },
      { name: 'languages', label: 'venue.languages', help: 'venue.languages-help' },
      { name: 'tours', label: 'venue.tours', help: 'venue.tours-help' },
      { name: 'dataset', label: 'venue.dataset', help: 'venue.dataset-help' },
    ],
  },
  {
    title: 'venue.group-time',
    rows: [
      { name: 'idle_seconds', label: 'venue.idle', help: 'venue.idle-help' },
      { name: 'countdown_seconds', label: 'venue.countdown', help: 'venue.countdown-help' },
      { name: 'hours', label: 'venue.hours', help: 'venue.hours-help' },
    ],
  },
  {
    title: 'venue.group-care',
    rows: [
      { name: 'staff_code', label: 'venue.staff-code', help: 'venue.staff-code-help' },
      { name: 'memory_mb', label: 'venue.memory', help: 'venue.memory-help' },
    ],
  },
];

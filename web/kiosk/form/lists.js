/** The two settings that are names in an order. */

import { message, writtenTag } from '../messages.js';
import { OrderedList } from './ordered_list.js';

/**
 * @param {{id: string, title: string}[]} tours
 * @param {string[]} languages tags
 */
export function listsOf(tours, languages) {
  const names = new Intl.DisplayNames([writtenTag()], { type: 'language' });
  return {
    tours: new OrderedList('tours', tours, {
      all: message('venue.list-all-tours'),
      toAdd: message('venue.list-tour-to-add'),
    }),
    languages: new OrderedList(
      'languages',
      languages.map((tag) => ({ id: tag, title: nameOf(names, tag) })),
      {
        all: message('venue.list-all-languages'),
        toAdd: message('venue.list-language-to-add'),
      },
    ),
  };
}

/**
 * @param {Intl.DisplayNames} names
 * @param {string} tag
 */
function nameOf(names, tag) {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * Ten questions of a journalist, how they are asked of the explorer, and their right answers, found
 * in data/ without the explorer.
 */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const data = join(import.meta.dirname, '../../data');

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(join(data, path), 'utf8'));

/**
 * @typedef {object} Said a statement or an outcome
 * @property {string} id
 * @property {string} [speaker]
 * @property {string} [organization]
 * @property {string} [country]
 * @property {string} [date]
 * @property {string} [kind]
 * @property {string[]} [topics]
 * @property {string[]} [mentions]
 */

/**
 * @typedef {object} Forum
 * @property {string} id
 * @property {string} date
 * @property {string} [series]
 * @property {{country?: string}} [place]
 * @property {Said[]} [statements]
 * @property {Said[]} [outcomes]
 */

/** @type {Forum[]} */
const forums = readdirSync(join(data, 'forums')).map((name) => read(`forums/${name}`));
const groups = read('country_groups.json');

/**
 * First and last day of "2024", "2024-11", "2024-11-04" or "2024-11-04/2024-11-05".
 * @param {string} date
 * @returns {[string, string]}
 */
function span(date) {
  const [from = '', to = from] = date.split('/');
  const first = (/** @type {string} */ text) => `${text}-01-01`.slice(0, 10).padEnd(10, '-01');
  const last = (/** @type {string} */ text) => {
    const [year = '', month = '12', day] = text.split('-');
    if (day) return text;
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return `${year}-${month}-${String(days).padStart(2, '0')}`;
  };
  return [from.length === 4 ? `${from}-01-01` : first(from), last(to)];
}

/**
 * Whether a date may lie within whole years.
 * @param {string} date
 * @param {number} from
 * @param {number} [to]
 */
function within(date, from, to = 9999) {
  const [first, last] = span(date);
  return last >= `${from}-01-01` && first <= `${to}-12-31`;
}

/**
 * @param {string} group
 * @param {string | undefined} country
 * @param {string} date the first day counts
 */
function isIn(group, country, date) {
  const [day] = span(date);
  const { members } = groups.find((/** @type {{id: string}} */ each) => each.id === group);
  return members.some(
    (/** @type {{country: string, from?: string, to?: string}} */ member) =>
      member.country === country &&
      (!member.from || span(member.from)[0] <= day) &&
      (!member.to || span(member.to)[1] >= day),
  );
}

/** @param {(said: Said & {date: string}, forum: Forum) => boolean | undefined} fits */
const statements = (fits) =>
  forums.flatMap((forum) =>
    (forum.statements ?? [])
      .filter((said) => fits({ ...said, date: said.date ?? forum.date }, forum))
      .map((said) => said.id),
  );

/** @param {(forum: Forum) => boolean} fits */
const outcomes = (fits) =>
  forums.filter(fits).flatMap((forum) => (forum.outcomes ?? []).map((agreed) => agreed.id));

/**
 * @typedef {object} Question
 * @property {string} question
 * @property {(['search', string] | ['click', string])[]} actions
 * @property {string} list which list has the answer
 * @property {() => string[]} answer ids
 */

/** @type {Question[]} */
export const questions = [
  {
    question: 'Who has spoken about border security in Central Asia since 2019?',
    actions: [
      ['search', 'border security Central Asia since 2019'],
      ['click', 'offer:topic:border-security'],
      ['click', 'offer:hostGroup:central-asia'],
    ],
    list: 'statement:',
    answer: () =>
      statements(
        (said, forum) =>
          said.topics?.includes('border-security') &&
          isIn('central-asia', forum.place?.country, said.date) &&
          within(said.date, 2019),
      ),
  },
  {
    question: 'What did Vladimir Voronkov say in 2018?',
    actions: [
      ['search', 'Voronkov 2018'],
      ['click', 'offer:speaker:vladimir-voronkov'],
    ],
    list: 'statement:',
    answer: () =>
      statements((said) => said.speaker === 'vladimir-voronkov' && within(said.date, 2018, 2018)),
  },
  {
    question: 'What was decided in Kuwait in 2018?',
    actions: [
      ['search', 'Kuwait 2018'],
      ['click', 'offer:host:KWT'],
      ['click', 'list:outcomes'],
    ],
    list: 'outcome:',
    answer: () =>
      outcomes((forum) => forum.place?.country === 'KWT' && within(forum.date, 2018, 2018)),
  },
  {
    question: 'Who spoke of Afghanistan in 2021?',
    actions: [
      ['search', 'Afghanistan 2021'],
      ['click', 'offer:mention:AFG'],
    ],
    list: 'statement:',
    answer: () =>
      statements((said) => said.mentions?.includes('AFG') && within(said.date, 2021, 2021)),
  },
  {
    question: 'Which forums of the Dushanbe Process were there?',
    actions: [
      ['search', 'Dushanbe Process'],
      ['click', 'offer:series:dushanbe-process'],
      ['click', 'list:forums'],
    ],
    list: 'forum:',
    answer: () =>
      forums.filter((forum) => forum.series === 'dushanbe-process').map((forum) => forum.id),
  },
  {
    question: 'What did speakers of Uzbekistan say?',
    actions: [
      ['search', 'Uzbekistan'],
      ['click', 'offer:country:UZB'],
    ],
    list: 'statement:',
    answer: () => statements((said) => said.country === 'UZB'),
  },
  {
    question: 'What did the permanent five say about terrorism financing?',
    actions: [
      ['search', 'permanent five financing of terrorism'],
      ['click', 'offer:countryGroup:un-security-council-permanent'],
      ['click', 'offer:topic:terrorist-financing'],
    ],
    list: 'statement:',
    answer: () =>
      statements(
        (said) =>
          said.topics?.includes('terrorist-financing') &&
          isIn('un-security-council-permanent', said.country, said.date),
      ),
  },
  {
    question: 'What did António Guterres say between 2017 and 2020?',
    actions: [
      ['search', 'Guterres 2017 to 2020'],
      ['click', 'offer:speaker:antonio-guterres'],
    ],
    list: 'statement:',
    answer: () =>
      statements((said) => said.speaker === 'antonio-guterres' && within(said.date, 2017, 2020)),
  },
  {
    question: 'What was said in the name of NATO?',
    actions: [
      ['search', 'NATO'],
      ['click', 'offer:organization:nato'],
    ],
    list: 'statement:',
    answer: () => statements((said) => said.organization === 'nato'),
  },
  {
    question: 'Which forums did Azerbaijan host since 2020?',
    actions: [
      ['search', 'Azerbaijan since 2020'],
      ['click', 'offer:host:AZE'],
      ['click', 'list:forums'],
    ],
    list: 'forum:',
    answer: () =>
      forums
        .filter((forum) => forum.place?.country === 'AZE' && within(forum.date, 2020))
        .map((forum) => forum.id),
  },
];

import type { NonInclusivePhrase } from './observation.ts';
import { phraseFinder } from './phrases.ts';
import { quoteOf, type SpokenWord } from './spoken.ts';

interface Entry {
  /** In the form of `phrases.ts`. */
  phrases: readonly string[];
  instead: string;
  /** Who may feel left out, and the guide that says so (below). */
  why: string;
}

/**
 * Wording that leaves people out, and what to say instead. Guides: MS – Microsoft Writing Style Guide, "Bias-free communication"; Google –
 * Google developer documentation style guide, "Write inclusive documentation" and word list; IBM – IBM's inclusive IT language; APA – APA
 * style, 7th edition, bias-free language. Only what is said to an interviewer is meant: the list is short, and every entry has a plain
 * word that does as well. Titles that people hold where they work ("my foreman") are theirs to choose, and not in it.
 */
export const NON_INCLUSIVE: readonly Entry[] = [
  {
    phrases: ['you guys', 'hi|hey|hello|thanks guys', 'guys'],
    instead: 'everyone',
    why: 'A mixed group is called men (Google).',
  },
  { phrases: ['manpower', 'man power'], instead: 'staff', why: 'Workers are called men (MS, Google).' },
  {
    phrases: ['man-hours|man-hour|manhours|manhour', 'man hours|hour'],
    instead: 'person-hours',
    why: 'Work is counted in men (Google, IBM).',
  },
  {
    phrases: ['man-days|man-day|mandays', 'man days|day'],
    instead: 'person-days',
    why: 'Work is counted in men (IBM).',
  },
  { phrases: ['chairman'], instead: 'chair', why: 'The office is called a man (MS, APA).' },
  { phrases: ['salesman'], instead: 'sales representative', why: 'The job is called a man (MS).' },
  { phrases: ['salesmen'], instead: 'sales representatives', why: 'The job is called a man (MS).' },
  { phrases: ['businessmen'], instead: 'business people', why: 'The job is called a man (APA).' },
  { phrases: ['middleman', 'middle man'], instead: 'intermediary', why: 'The role is called a man (APA).' },
  { phrases: ['mankind'], instead: 'humanity', why: 'All people are called men (MS, APA).' },
  { phrases: ['manmade|man-made', 'man made'], instead: 'artificial', why: 'People are called men (MS, Google).' },
  { phrases: ['manned'], instead: 'staffed', why: 'Staff are called men (MS, Google).' },
  {
    phrases: ['office|reception girls', 'girls in|from|at (the|our|my)? office|team|department|reception|desk'],
    instead: 'colleagues',
    why: 'Adult colleagues are called children (APA).',
  },
  { phrases: ['cleaning lady|ladies'], instead: 'cleaner', why: 'The job is given a gender (APA).' },
  {
    phrases: ['blacklist|blacklists|black-list', 'black list'],
    instead: 'blocklist',
    why: 'Black stands for bad (Google, IBM).',
  },
  { phrases: ['blacklisted|blacklisting'], instead: 'blocked', why: 'Black stands for bad (Google, IBM).' },
  {
    phrases: ['whitelist|whitelists|white-list', 'white list'],
    instead: 'allowlist',
    why: 'White stands for good (Google, IBM).',
  },
  { phrases: ['whitelisted|whitelisting'], instead: 'allowed', why: 'White stands for good (Google, IBM).' },
  {
    phrases: [
      'master/slave|master-slave',
      'master slave',
      'master and slave|slaves',
      'slave server|servers|node|nodes|database|databases|replica|replicas|instance|machine|device',
    ],
    instead: 'primary and replica',
    why: 'Machines are named after slavery (Google, IBM).',
  },
  {
    phrases: ['sanity check|checks|test|tests', 'sanity-check|sanity-checks'],
    instead: 'quick check',
    why: 'An illness stands for a fault (Google).',
  },
  {
    phrases: ['sanity checked|checking', 'sanity-checked|sanity-checking'],
    instead: 'quickly checked',
    why: 'An illness stands for a fault (Google).',
  },
  { phrases: ['crazy about'], instead: 'very keen on', why: 'An illness stands for a degree (Google).' },
  { phrases: ['like crazy'], instead: 'very hard', why: 'An illness stands for a degree (Google).' },
  { phrases: ['insanely|crazily'], instead: 'very', why: 'An illness stands for a degree (Google).' },
  {
    phrases: ['crazy|insane'],
    instead: 'very intense',
    why: 'An illness stands for a degree (Google).',
  },
  {
    phrases: ['turn|turns|turned|turning a blind eye'],
    instead: 'ignore',
    why: 'A disability stands for a fault (Google).',
  },
  { phrases: ['crippled|crippling|cripples'], instead: 'held back', why: 'A disability stands for harm (MS, Google).' },
  {
    phrases: ['wheelchair bound', 'wheelchair-bound'],
    instead: 'uses a wheelchair',
    why: 'A person is named by a limit (APA).',
  },
  {
    phrases: ['grandfathered', 'grandfather clause|clauses'],
    instead: 'legacy',
    why: 'From laws that kept Black people from voting (Google).',
  },
  {
    phrases: ['dummy data|variable|variables|value|values|text|account|accounts|user|users|content|file|files'],
    instead: 'placeholder',
    why: 'An insult to people who do not speak (Google).',
  },
  {
    phrases: ['handicapped people|person', 'the handicapped'],
    instead: 'people with disabilities',
    why: 'People are named by a disability (MS, APA).',
  },
  { phrases: ['the elderly'], instead: 'older people', why: 'People are named by age as one (APA).' },
];

/** Names for something else, which only hold the words of an entry: "the bad guys" of a security team. */
const EXCEPTIONS: readonly string[] = ['bad|good|wise|fall guys'];

/** Before these "crazy" and "insane" only say how much: "crazy hard". */
const OF_DEGREE = new Set(
  'hard busy fast good bad big long expensive cheap difficult easy high low slow late early strong smart tired cold hot close important useful happy proud nervous excited stressful'.split(
    ' ',
  ),
);
const DEGREE = /^(?:crazy|insane)$/u;

const insteadOf = new Map(NON_INCLUSIVE.flatMap(({ phrases, instead }) => phrases.map((phrase) => [phrase, instead])));
const find = phraseFinder([...insteadOf.keys(), ...EXCEPTIONS]);

/** Wording in a sentence that leaves people out, each with its moment and what to say instead. */
export function nonInclusiveIn(sentence: readonly SpokenWord[]): NonInclusivePhrase[] {
  return find(sentence).flatMap(({ from, to, phrase }) => {
    const next = sentence.slice(to).find(({ filler }) => !filler)?.key ?? '';
    const instead =
      DEGREE.test(sentence[from]?.key ?? '') && to === from + 1 && OF_DEGREE.has(next) ? 'very' : insteadOf.get(phrase);
    const quote = quoteOf(sentence.slice(from, to));
    if (instead === undefined || !quote || isName(sentence, from, to)) return [];
    return { ...quote, text: quote.text.replace(/[.?!…]+$/u, ''), instead };
  });
}

/** Whether the words stand in writing as part of a name or a title: "Chairman Lee", "the Chairman", "Five Guys". */
function isName(sentence: readonly SpokenWord[], from: number, to: number): boolean {
  const isCapitalised = (word: SpokenWord | undefined): boolean =>
    word !== undefined && /^\P{L}*\p{Lu}.*\p{Ll}/u.test(word.text);
  if (!sentence.slice(from, to).every(isCapitalised)) return false;
  return from > 0 || isCapitalised(sentence[to]);
}

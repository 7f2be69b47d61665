import { wordSet } from './tagged-words.ts';

/** Nouns without a plural and without "a": information, not informations. */
export const MASS_NOUNS: ReadonlyMap<string, string> = new Map(
  [
    ...wordSet(
      `information advice equipment furniture homework feedback software hardware luggage baggage knowledge evidence traffic stuff
      machinery scenery slang jargon media housing transportation pollution weather progress luck clothing electricity
      vocabulary research happiness health violence`,
    ),
  ].map((noun) => [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, noun]),
);

/** Of those, the ones that "a" is never right before. */
export const NEVER_WITH_A = wordSet(
  'information advice equipment furniture homework software hardware luggage baggage evidence machinery scenery pollution luck feedback',
);

/** Nouns of things that are counted, each of which needs a word such as "a" or "my" in the singular. */
export const COUNT_NOUNS = wordSet(
  `job car problem idea person student company customer client colleague project team house phone computer laptop book product friend
  meeting question answer decision mistake report goal plan result degree course website app application tool task skill
  document email message system solution country city university hotel restaurant hospital store
  shop business girl boy teacher doctor boss manager leader ticket bug feature database server list method example
  place thing friend year month week day hour subject child kid file page step event problem test error topic way`,
);

/** What people are to one another, and what a rule may say of them as of a profession. */
export const PERSONS = wordSet(
  'friend colleague brother sister neighbour neighbor classmate manager leader customer client person boss professor lecturer user employee',
);

/** What somebody is by profession, of whom there are many: "an engineer". */
export const PROFESSIONS = wordSet(
  `engineer student teacher nurse developer programmer doctor designer consultant analyst accountant lawyer waiter waitress cashier
  technician mechanic driver architect journalist researcher scientist salesperson salesman bartender receptionist freelancer
  tester trainee apprentice pharmacist electrician plumber chef translator recruiter freshman dentist tutor`,
);

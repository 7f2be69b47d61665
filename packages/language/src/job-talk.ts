/**
 * How people talk about work, where a dictionary of feelings mishears them. Three lists for three ways to mishear: set phrases that mean
 * something else than their words ("no problem", "can't complain"), here; words of a trade that carry no feeling ("stress test", "attack
 * surface"), in `job-talk-trades.ts`; and events that are good or bad by what they do to what ("fixed the failure", "complaints dropped"),
 * in `job-talk-outcomes.ts`. The lists were written for this project, from interview answers; phrases are in the form of `phrases.ts`.
 */

/** What a phrase comes to: something good or bad, mildly good, or nothing to feel about. */
export type Reading = 'good' | 'fine' | 'bad' | 'plain';

const MEANINGS: Readonly<Record<Exclude<Reading, 'plain'>, readonly string[]>> = {
  good: [
    "couldn't|could|can't be happier|prouder|better",
    'could not be happier|prouder|better',
    "couldn't have gone better",
    'hit the ground running',
    'ahead of schedule|time|plan',
    'under|within|below budget',
    'on time and on|in|within budget',
    'hit|met|reached|exceeded|beat|surpassed (all)? (of)? (my|our|the|every)? (sales)? target|targets|goal|goals|quota|deadline',
    'killed|nailed|crushed|smashed it',
    'blown|blew * away',
    'stand|stood|stands out',
    'second to none',
    'went|gone|go|goes like clockwork',
    'paid|pays off',
    'was|were|got|been promoted',
    'learned|learnt a lot',
    'never looked back',
  ],
  fine: [
    'no problem|problems|worries|trouble|troubles|issue|issues|complaints|complaint',
    'no (more)? errors|incidents|outages|defects|bugs|accidents|losses|delays|downtime',
    'not (too|so|that|half)? bad|shabby',
    "isn't|wasn't (too|so|that)? bad",
    "can't|couldn't|cannot complain",
    "don't|didn't mind",
    'no hard feelings',
    'no big deal',
    'not the end of the world',
    'without (a|any)? hitch|trouble|problems|incident',
    'no regrets',
    'nobody was|is|got (ever)? hurt|injured|harmed',
    'no one was|is|got (ever)? hurt|injured|harmed',
    'nobody|none complained',
    'no one complained',
  ],
  bad: [
    'blew it',
    'went|gone|go|goes wrong|south|sideways|downhill',
    'fell|fall|falls|fallen apart|flat|through|behind',
    'let (me|us|them|him|her)? down',
    'let * (*)? down',
    'burned|burnt out',
    'fed up',
    'missed (the|our|my|a|every)? (release)? deadline|deadlines|target|targets|quota',
    'not a good|great fit|match',
    'waste of time|money',
    'laid off',
    'could have gone better',
    "didn't|did not work out",
    'behind schedule',
    'over budget',
  ],
};

/** Phrases with a meaning of their own, each with what it comes to. */
export const SET_PHRASES: ReadonlyMap<string, Reading> = new Map(
  (['good', 'fine', 'bad'] as const).flatMap((reading) => MEANINGS[reading].map((phrase) => [phrase, reading])),
);

/** Words that open an answer and are no part of it: "No, I worked there alone." */
export const OPENERS: ReadonlySet<string> = new Set('no yes yeah yep well okay ok sure right'.split(' '));

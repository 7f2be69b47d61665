/** A word of a sentence as outcomes are looked for in it. */
export interface OutcomeWord {
  /** Lower case, without marks. */
  key: string;
  /** Whether a comma or a stop follows it. */
  closes: boolean;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Things that nobody wants more of, and words for a bad state. */
const BAD_THINGS = set(
  'problem problems failure failures fault faults error errors bug bugs issue issues mistake mistakes defect defects conflict conflicts complaint complaints loss losses outage outages incident incidents accident accidents injury injuries crash crashes delay delays downtime backlog backlogs churn waste debt debts risk risks crisis disaster mess chaos confusion dispute disputes disagreement disagreements argument arguments tension tensions misunderstanding misunderstandings obstacle obstacles bottleneck bottlenecks difficulty difficulties trouble troubles damage leak leaks breach breaches vulnerability vulnerabilities threat threats attack attacks fraud theft shortage shortages cancellations refunds escalations absences absenteeism waiting wait waits queue queues shock burns wounds wound pain pains illness disease diseases infection depression anxiety trauma addiction abuse violence grief war death deaths poverty unemployment homelessness stolen damaged missing angry broken cost costs spending overtime latency failing struggling failed chaotic overdue late weakness weaknesses deficit stress regression regressions crime crimes infections falls',
);

/** Things that everybody wants more of. */
const GOOD_THINGS = set(
  'sales revenue revenues profit profits income margin margins quality satisfaction morale motivation retention productivity efficiency throughput coverage conversion conversions engagement traffic uptime reliability performance attendance accuracy ratings bookings orders donations subscriptions sign-ups turnout output yield enrolment enrollment membership',
);

/** Words beside a bad thing that make it worse; they go with it. */
export const QUALIFIERS = set(
  'critical serious severe nasty bad worst ugly terrible awful horrible annoying angry hard difficult tricky painful tough complex dangerous embarrassing urgent major wrong',
);

export const NEGATORS = set('not never nobody none neither nor cannot hardly barely unable nothing without instead');
/** Between a verb and its object these say that the object was not met: "I solved none of them". */
export const NONE = set('none no neither zero hardly few little');
/** Before an infinitive these say that it was not brought about. */
export const ATTEMPTS = set(
  'try tried trying fail failed fails failing struggled struggle refused forgot supposed meant hoped kept keep',
);
/** Before an infinitive these say that it was. */
export const SUCCESSES = set('able managed helped help helps succeeded allowed enabled let lets made');
export const BE = set('be is are was were been being get gets got');
export const PRONOUN_OBJECTS = set('it them that this those these things');
/** Words that begin another clause. */
export const BREAKS = set('but because although though while whereas so when until unless if');

/** Something that everybody wants less or more of. */
export type Thing = 'good' | 'bad';

/** Which of both a word names, if any. */
export const thingOf = (key: string): Thing | null =>
  BAD_THINGS.has(key) ? 'bad' : GOOD_THINGS.has(key) ? 'good' : null;

import { mayInferEmotion, purposeUnder } from '../../new/request.ts';
import type { Choices, Policy } from './policy-draft.ts';

export type Purpose = 'practice' | 'recruiting';
const PURPOSES: readonly Purpose[] = ['practice', 'recruiting'];

/** What a change of policy does beyond the setting itself, and what somebody should know before. */
export type Consequence =
  /** Reports with emotion of interviews that were made for these are withheld, and made anew without. */
  | { kind: 'withholds'; purposes: Purpose[] }
  /** What was made as practice cannot be analysed again before somebody has agreed. */
  | { kind: 'needsConsent' }
  /** Interviews of more than so many days are due, none before tomorrow. */
  | { kind: 'erases'; days: number }
  | { kind: 'keepsForEver' }
  /** Words of interviews go to the language model. */
  | { kind: 'sendsWords' }
  | { kind: 'allowsEmotion'; purposes: Purpose[] };

const allows = (policy: Policy, purpose: Purpose): boolean =>
  mayInferEmotion(policy, purposeUnder(policy, { purpose }));

/** Why `changes` should be asked about before they are made; none where they only loosen or tidy. */
export function consequencesOf(before: Policy, changes: Partial<Choices>): Consequence[] {
  const after: Policy = { ...before, ...changes };
  const withheld = PURPOSES.filter((one) => allows(before, one) && !allows(after, one));
  const allowed = PURPOSES.filter((one) => !allows(before, one) && allows(after, one));
  const { retentionDays: days } = after;
  const sooner = days !== null && (before.retentionDays === null || days < before.retentionDays);
  return [
    ...(withheld.length > 0 ? [{ kind: 'withholds', purposes: withheld } as const] : []),
    ...(before.practice && !after.practice ? [{ kind: 'needsConsent' } as const] : []),
    ...(sooner ? [{ kind: 'erases', days } as const] : []),
    ...(before.retentionDays !== null && days === null ? [{ kind: 'keepsForEver' } as const] : []),
    ...(!before.languageModel && after.languageModel ? [{ kind: 'sendsWords' } as const] : []),
    ...(allowed.length > 0 ? [{ kind: 'allowsEmotion', purposes: allowed } as const] : []),
  ];
}

const DAY_MS = 86_400_000;

/** Interviews made before this moment are due as soon as a retention of so many days holds; the server gives each a day at least. */
export const dueBefore = (days: number, now: Date): Date => new Date(now.getTime() - (days - 1) * DAY_MS);

/** When an interview of `made` is erased at the earliest, after a change at `now`. */
export const erasedAt = (made: Date, days: number, now: Date): Date =>
  new Date(Math.max(made.getTime() + days * DAY_MS, now.getTime() + DAY_MS));

/** Why emotion is not inferred for a purpose; null where it is. */
export function whyNoEmotion(policy: Policy, purpose: Purpose): 'noPractice' | 'off' | 'law' | null {
  if (purpose === 'practice' && !policy.practice) return 'noPractice';
  if (!policy.emotion) return 'off';
  return allows(policy, purpose) ? null : 'law';
}

import type { Schemas } from '../../api/client.ts';

export type Policy = Schemas['Policy'];
/** What is chosen in the form; the consent text has its own. */
export type Choices = Omit<Policy, 'consent'>;

export const CHOICES = [
  'region',
  'emotion',
  'practice',
  'languageModel',
  'retentionDays',
] as const satisfies readonly (keyof Choices)[];

export const FEWEST_DAYS = 1;
export const MOST_DAYS = 3650;

export const isDays = (days: unknown): days is number =>
  typeof days === 'number' && Number.isInteger(days) && days >= FEWEST_DAYS && days <= MOST_DAYS;

/** The days of a draft while somebody types: what is typed, or `settled`, what held before it, as long as that is no length of retention. */
export const daysWhileTyping = (typed: unknown, settled: number): number => (isDays(typed) ? typed : settled);

/** What of a draft differs from what holds. */
export function changesOf(saved: Policy, draft: Partial<Choices>): Partial<Choices> {
  return Object.fromEntries(
    CHOICES.flatMap((name) => (draft[name] === undefined || draft[name] === saved[name] ? [] : [[name, draft[name]]])),
  );
}

/** A draft as it was kept in the browser; what makes no sense is left out. */
export function readDraft(text: string): Partial<Choices> {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return {}; // an older form of it, or none: what holds is shown
  }
  if (typeof kept !== 'object' || kept === null) return {};
  const { region, emotion, practice, languageModel, retentionDays } = kept as Record<string, unknown>;
  return {
    ...(region === 'eu' || region === 'other' ? { region } : {}),
    ...(typeof emotion === 'boolean' ? { emotion } : {}),
    ...(typeof practice === 'boolean' ? { practice } : {}),
    ...(typeof languageModel === 'boolean' ? { languageModel } : {}),
    ...(retentionDays === null || isDays(retentionDays) ? { retentionDays } : {}),
  };
}

/** A draft to keep; nothing where there is none. */
export const draftText = (draft: Partial<Choices>): string =>
  Object.keys(draft).length === 0 ? '' : JSON.stringify(draft);

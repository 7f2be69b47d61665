import type { Schemas } from '../api/client.ts';

type Run = NonNullable<Schemas['Interview']['run']>;

/** What is worth saying aloud: changes of state, and each quarter of the way. Whatever happens in between is silent. */
export type Announcement =
  | { kind: 'queued' | 'running' | 'over'; quarter: 0 }
  | { kind: 'quarter'; quarter: 1 | 2 | 3 };

export function announcementOf({ state, progress }: Pick<Run, 'state' | 'progress'>): Announcement {
  if (state === 'queued') return { kind: 'queued', quarter: 0 };
  if (state !== 'running') return { kind: 'over', quarter: 0 };
  const quarter = Math.min(3, Math.floor(4 * (progress?.share ?? 0)));
  return quarter === 1 || quarter === 2 || quarter === 3
    ? { kind: 'quarter', quarter }
    : { kind: 'running', quarter: 0 };
}

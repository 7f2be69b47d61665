import { type Kind, kindOf } from './kinds.ts';

/** What is looked for in the log; null looks for all. Days as `2026-03-01`, of the reader's own calendar. */
export interface LogFilter {
  actor: string | null;
  kind: Kind | null;
  subject: string | null;
  from: string | null;
  to: string | null;
}

export const EVERYTHING: LogFilter = { actor: null, kind: null, subject: null, from: null, to: null };

/** The first moment of the first day and the last of the last, ms; null where there is no such limit. */
export function momentsOf({ from, to }: Pick<LogFilter, 'from' | 'to'>): { from: number | null; to: number | null } {
  const moment = (text: string) => {
    const ms = new Date(text).getTime();
    return Number.isNaN(ms) ? null : ms;
  };
  return {
    from: from === null ? null : moment(`${from}T00:00:00.000`),
    to: to === null ? null : moment(`${to}T23:59:59.999`),
  };
}

/** Looks for what the server cannot; null where that is nothing. */
export function matcherOf({
  actor,
  kind,
}: Pick<LogFilter, 'actor' | 'kind'>): ((entry: { actor: string; action: string }) => boolean) | null {
  if (actor === null && kind === null) return null;
  return (entry) => (actor === null || entry.actor === actor) && (kind === null || kindOf(entry.action) === kind);
}

import { useState } from 'react';
import { useDrafts } from '../../parts/use-drafts.ts';

/** The moment, seconds, of a note that reads `text`: that at which it was begun, `now` for its first letter, none while it is empty. */
export const momentOf = (text: string, begun: number | null, now: number): number | null =>
  text === '' ? null : (begun ?? now);

/** A moment as it was kept, seconds; null for what is none. */
export function readMoment(kept: string | null): number | null {
  const seconds = Number(kept || Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}

/** The moment at which the note of an interview was begun, kept in this browser beside its text; null while none is. */
export function useNoteMoment(interviewId: string): [number | null, (at: number | null) => void] {
  const drafts = useDrafts();
  const name = `note-at:${interviewId}`;
  const [begun, setBegun] = useState(() => readMoment(drafts.read(name)));
  const keep = (at: number | null) => {
    setBegun(at);
    drafts.write(name, at === null ? null : String(at));
  };
  return [begun, keep];
}

import type { Schemas } from '../../api/client.ts';

type Listed = Pick<Schemas['InterviewListed'], 'id' | 'title' | 'recording' | 'purpose'>;

export interface Room {
  /** Bytes that may still come: of the quota, and on the disk. */
  left: number;
  /** What ends first. */
  limit: 'quota' | 'disk';
  /** Share of the quota that is taken, 0–1. */
  share: number;
  /** Whether it is time to do something. */
  state: 'ample' | 'scarce' | 'full';
}

/** From here on, somebody should know. */
const SCARCE = 0.85;
/** A recording of an hour in good quality. */
const LITTLE = 2e9;

/** How much room there is for more recordings. */
export function roomOf({ quota, used, free }: { quota: number; used: number; free: number }): Room {
  const ofQuota = Math.max(0, quota - used);
  const left = Math.min(ofQuota, free);
  const share = quota > 0 ? Math.min(1, used / quota) : 1;
  const limit = free < ofQuota ? 'disk' : 'quota';
  return { left, limit, share, state: left === 0 ? 'full' : share >= SCARCE || left < LITTLE ? 'scarce' : 'ample' };
}

/** Recordings by their size, largest first. */
export const largest = (interviews: readonly Listed[], most: number): Listed[] =>
  interviews.toSorted((a, b) => b.recording.size - a.recording.size).slice(0, most);

export interface Taken {
  practice: number;
  recruiting: number;
  /** Uploads that are on their way or unused, and what was deleted minutes ago. */
  others: number;
}

/** What takes the room, bytes; `interviews` are all there are. */
export function takenBy(used: number, interviews: readonly Listed[]): Taken {
  const sum = (purpose: Listed['purpose']) =>
    interviews.filter((one) => one.purpose === purpose).reduce((bytes, { recording }) => bytes + recording.size, 0);
  const [practice, recruiting] = [sum('practice'), sum('recruiting')];
  return { practice, recruiting, others: Math.max(0, used - practice - recruiting) };
}

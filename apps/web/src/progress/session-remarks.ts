import type { Schemas } from '../api/client.ts';
import type { Candidate } from './progress-query.ts';
import { outcomeOf, type Trend } from './trend-groups.ts';

/** What is known of a session beside its numbers; undefined while it is not known. */
export type Beside = Pick<Schemas['InterviewListed'], 'purpose' | 'recording'> | undefined;

/** What a reader must know before believing a trend. */
export type SessionRemark =
  | { kind: 'two' | 'three' }
  | { kind: 'purpose'; groups: { purpose: 'practice' | 'recruiting'; count: number }[] }
  | { kind: 'length'; shortest: number; longest: number }
  | { kind: 'unsure'; number: number; of: number }
  | { kind: 'withheld' | 'latest'; count: number };

/** As many sessions as the server follows. */
const MOST_SESSIONS = 30;
/** So many times as long, and counts are no longer alike. */
const MUCH_LONGER = 2;

interface Followed {
  trend: Trend;
  besides: readonly Beside[];
  /** The person as they are listed; null while that is not known. */
  candidate: Pick<Candidate, 'reports'> | null;
}

export function sessionRemarks({ trend, besides, candidate }: Followed): SessionRemark[] {
  const { sessions, confidence, metrics } = trend;
  const count = sessions.length;
  const purposes = Map.groupBy(
    besides.flatMap((one) => one?.purpose ?? []),
    (purpose) => purpose,
  );
  const groups = [...purposes].map(([purpose, all]) => ({ purpose, count: all.length }));
  const lengths = besides.flatMap((one) => one?.recording.duration ?? []);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const outcomes = [confidence, ...metrics].map(outcomeOf).filter((outcome) => outcome !== 'none');
  const unsure = outcomes.filter((outcome) => outcome === 'unsure' || outcome === 'once').length;
  const missing = Math.max(0, (candidate?.reports ?? 0) - count);
  return [
    ...(count === 2 ? [{ kind: 'two' as const }] : []),
    ...(count === 3 ? [{ kind: 'three' as const }] : []),
    ...(groups.length > 1 ? [{ kind: 'purpose' as const, groups }] : []),
    ...(lengths.length > 1 && longest >= MUCH_LONGER * shortest
      ? [{ kind: 'length' as const, shortest, longest }]
      : []),
    ...(unsure > 0 ? [{ kind: 'unsure' as const, number: unsure, of: outcomes.length }] : []),
    // Of more than it follows the server does not say which are withheld.
    ...(missing > 0 && count + missing <= MOST_SESSIONS ? [{ kind: 'withheld' as const, count: missing }] : []),
    ...(missing > 0 && count + missing > MOST_SESSIONS ? [{ kind: 'latest' as const, count }] : []),
  ];
}

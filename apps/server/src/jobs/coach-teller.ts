import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { CoachSoFar } from './child-protocol.ts';
import { publishCoach } from './coach-events.ts';
import type { JobPayload } from './payload.ts';

/** Between two tellings: each is a transaction that all readers are woken by, milliseconds. */
const PAUSE_MS = 1000;

export interface CoachTeller {
  tell(soFar: CoachSoFar): void;
  /** Waits for what is being told, and tells nothing more. */
  end(): Promise<void>;
}

/** Tells what a language model writes, now and then and always the latest. A courtesy: where it cannot be told, the job goes on. */
export function createCoachTeller(
  parts: { database: Database; events: Events; onProblem(message: string): void },
  payload: JobPayload,
): CoachTeller {
  const ended = new AbortController();
  let latest: CoachSoFar | null = null;
  let telling: Promise<void> | null = null;

  async function tellAll(): Promise<void> {
    for (let soFar = latest; soFar && !ended.signal.aborted; soFar = latest) {
      latest = null;
      await publishCoach(parts, payload, soFar).catch((error: unknown) => {
        parts.onProblem(`Suggestions could not be told (${error instanceof Error ? error.name : typeof error}).`);
      });
      await pause(PAUSE_MS, undefined, { signal: ended.signal }).catch(() => {});
    }
  }

  return {
    tell(soFar) {
      latest = soFar;
      telling ??= tellAll().finally(() => {
        telling = null;
      });
    },
    async end() {
      ended.abort();
      await telling;
    },
  };
}

import { removeTemporaryLeftovers } from '@impact/pipeline/store/temporary';
import { forgetWhatIsOver } from './accounts/expiry.ts';
import { forgetOldGuesses } from './accounts/guesses.ts';
import { forgetOldAnswers } from './api/idempotency.ts';
import { unlessHeld } from './database/lock.ts';
import { eraseWhatIsDue } from './erasure/erase.ts';
import { pruneEvents } from './events/prune.ts';
import { followPolicies } from './policy/follow.ts';
import type { Services } from './services.ts';
import { sweepUploads } from './uploads/sweep.ts';
import { queueDeliveries } from './webhooks/dispatch.ts';
import { pruneDeliveries } from './webhooks/prune.ts';
import { sendDeliveries } from './webhooks/send.ts';

/** Something that is done again and again, by one process of the installation at a time. */
export interface Chore {
  name: string;
  seconds: number;
  /** Done by every process, as it looks after what lies on its own machine. */
  everywhere?: boolean;
  run(services: Services, onProblem: (message: string) => void, signal: AbortSignal): Promise<unknown>;
}

const HOUR = 3600;

export const CHORES: readonly Chore[] = [
  { name: 'Removing old answers', seconds: HOUR, run: ({ database }) => forgetOldAnswers(database.queries) },
  { name: 'Removing old password guesses', seconds: HOUR, run: ({ database }) => forgetOldGuesses(database.queries) },
  { name: 'Removing sessions that are over', seconds: HOUR, run: ({ database }) => forgetWhatIsOver(database.queries) },
  { name: 'Removing old events', seconds: HOUR, run: ({ database }) => pruneEvents(database.queries) },
  { name: 'Removing old deliveries', seconds: HOUR, run: ({ database }) => pruneDeliveries(database.queries) },
  { name: 'Following stricter policies', seconds: 10, run: followPolicies },
  {
    name: 'Finishing and removing uploads',
    seconds: HOUR,
    // Uploads are put together on the machine that takes them.
    everywhere: true,
    run: (services) => sweepUploads(services),
  },
  {
    name: 'Removing temporary files of processes that were killed',
    seconds: HOUR,
    everywhere: true,
    run: removeTemporaryLeftovers,
  },
  {
    name: 'Erasing what is due',
    seconds: 60,
    run: (services, onProblem) =>
      eraseWhatIsDue(services, (error) =>
        onProblem(`An erasure failed (${error instanceof Error ? error.name : typeof error}) and will be tried again.`),
      ),
  },
  {
    name: 'Telling webhooks',
    seconds: 5,
    run: async (services, _onProblem, signal) => {
      await queueDeliveries(services, signal);
      await sendDeliveries(services, { signal });
    },
  },
];

/**
 * Runs every chore now and then at its interval, unless another process is at it; what fails is told and tried again at the next turn.
 * Returns how to stop: chores in hand are waited for.
 */
export function startHousekeeping(
  services: Services,
  onProblem: (message: string) => void,
  chores: readonly Chore[] = CHORES,
): () => Promise<void> {
  const stopping = new AbortController();
  const loops = chores.map(async ({ name, seconds, everywhere, run }) => {
    const once = () => run(services, onProblem, stopping.signal);
    while (!stopping.signal.aborted) {
      try {
        await (everywhere ? once() : unlessHeld(services.database.pool, `chore: ${name}`, once));
      } catch (error) {
        if (stopping.signal.aborted) return;
        // Messages of queries hold their values.
        onProblem(`${name} failed (${error instanceof Error ? error.name : typeof error}) and will be tried again.`);
      }
      await pause(seconds * 1000, stopping.signal);
    }
  });
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

/** Waits, or less when stopped; a server that has nothing else to do need not wait for it. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds).unref();
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

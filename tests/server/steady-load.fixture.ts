import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './random.fixture.ts';
import type { SteadfastClient } from './steadfast-client.fixture.ts';

/** Uploads that are always under way, and analyses that are never fewer than asked for. */
export interface SteadyLoad {
  /** Uploads that the server has begun to receive and that are not whole yet. */
  uploading(): number;
  /** Interviews that were made so far, with the hash of what was sent for each. */
  interviews: ReadonlyMap<string, string>;
  /** Uploads of which no interview was made, as they were the last, likewise. */
  uploads: ReadonlyMap<string, string>;
  /** Begins no more uploads and finishes those under way, of which no interview is made. Throws what went wrong in one of them. */
  finish(): Promise<void>;
}

export interface LoadOptions {
  client: SteadfastClient;
  random: Random;
  /** Uploads at once, and analyses that are to be open at least. */
  atOnce: number;
  /** Bytes of the next recording. */
  recording(): Buffer;
  openAnalyses(): Promise<number>;
}

const LOOK_MS = 200;

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * `atOnce` clients upload one recording after the other, a piece at a time, and hold back the last piece until an analysis more is wanted: so
 * that parts can be killed at any moment while both go on, and what is left to do at the end stays little.
 */
export function steadyLoad({ client, random, atOnce, recording, openAnalyses }: LoadOptions): SteadyLoad {
  const interviews = new Map<string, string>();
  const uploads = new Map<string, string>();
  /** Told whether an interview is wanted. */
  const heldBack: ((wanted: boolean) => void)[] = [];
  let uploading = 0;
  let letGo = 0;
  let finishing = false;

  async function uploadAgainAndAgain(): Promise<void> {
    while (!finishing) {
      const bytes = recording();
      let begun = false;
      let mayEnd = false;
      const uploadId = await client.upload(bytes, {
        piece: () => random.whole(10_000, 200_000),
        async wait(last) {
          if (!begun) uploading++;
          begun = true;
          await sleep(random.whole(0, 100));
          // Once let go, its last piece may have to be sent again.
          if (!last || mayEnd || finishing) return;
          mayEnd = await new Promise<boolean>((resolve) => heldBack.push(resolve));
        },
      });
      uploading--;
      if (mayEnd) {
        interviews.set(await client.interview(uploadId), sha256(bytes));
        letGo--;
      } else {
        uploads.set(uploadId, sha256(bytes));
      }
    }
  }

  async function keepAnalysesOpen(): Promise<void> {
    while (!finishing) {
      // Those on their way to be one count already.
      // One more than asked for, as one may end at any moment.
      for (let room = atOnce + 1 - letGo - (await openAnalyses()); room > 0 && heldBack.length > 0; room--) {
        letGo++;
        heldBack.shift()?.(true);
      }
      await sleep(LOOK_MS);
    }
    for (const go of heldBack.splice(0)) go(false);
  }

  const all = Promise.all([keepAnalysesOpen(), ...Array.from({ length: atOnce }, uploadAgainAndAgain)]);
  // One that fails ends them all; looked at when they are finished.
  all.catch(() => {
    finishing = true;
  });
  return {
    uploading: () => uploading,
    interviews,
    uploads,
    async finish() {
      finishing = true;
      await all;
    },
  };
}

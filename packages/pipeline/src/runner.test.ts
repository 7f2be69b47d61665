import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ImpactError, type Unavailable } from '@impact/report/error';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createProgress, type ProgressEvent } from './progress.ts';
import { runPlan } from './runner.ts';
import { needed, type Recording, type Settings, type Step, type StepContext, type StepName } from './step.ts';
import { folderCache } from './store/cache.ts';
import { createWorkerPool } from './workers/pool.ts';

const Count = z.object({ count: z.int() });
const recording: Recording = {
  file: '/nowhere.mp4',
  name: 'nowhere.mp4',
  sha256: 'ef'.repeat(32),
  media: { container: 'mp4', duration: 10, bytes: 1, video: null, audio: null, origin: 0, warnings: [] },
};
const settings: Settings = {
  policy: { purpose: 'practice', emotionInference: true, consent: null },
  supplied: null,
  questions: null,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-runner-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A step that counts, in the place of a real one: the runner knows nothing of what a step computes. */
function step(
  name: StepName,
  run: (context: StepContext, results: never) => Promise<{ count: number }>,
  more: object = {},
): Step {
  return {
    name,
    version: 1,
    needs: [],
    schema: Count,
    options: () => null,
    obstacle: () => null,
    cost: () => 1,
    engines: () => [{ name, version: '1', model: null }],
    run,
    ...more,
  } as unknown as Step;
}

async function run(
  plan: Step[],
  {
    signal = new AbortController().signal,
    own = settings,
    failures,
  }: { signal?: AbortSignal; own?: Settings; failures?: ReadonlyMap<StepName, Unavailable> } = {},
) {
  const events: ProgressEvent[] = [];
  const internal: unknown[] = [];
  await using pool = createWorkerPool(2, signal);
  const progress = createProgress(new Map(plan.map(({ name }) => [name, 1])), {
    workers: 2,
    emit: (event) => events.push(event),
  });
  const outcome = await runPlan({
    plan,
    recording,
    settings: own,
    cache: folderCache(folder),
    pool,
    temporaryFolder: folder,
    signal,
    progress,
    failures,
    onInternalError: (error) => internal.push(error),
  });
  return { ...outcome, events, internal };
}

describe('runPlan', () => {
  it('gives each step the results it needs, and runs what is independent side by side', async () => {
    let meet: (() => void) | undefined;
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const { results } = await run([
      step('voice', async () => {
        await met;
        return { count: 1 };
      }),
      step('vision', async () => {
        meet?.();
        return { count: 2 };
      }),
      step(
        'transcript',
        async (_context, results) => ({ count: (needed(results, 'voice') as never as { count: number }).count + 10 }),
        {
          needs: ['voice'],
        },
      ),
    ]);
    expect(results).toMatchObject({ voice: { count: 1 }, vision: { count: 2 }, transcript: { count: 11 } });
  });

  it('does not run a step that is known to have no result, and passes its reason on', async () => {
    let runs = 0;
    const count = async () => ({ count: ++runs });
    const failure: Unavailable = { unavailable: true, code: 'ENGINE_FAILED', message: 'It broke down three times.' };
    const { results } = await run(
      [step('voice', count), step('transcript', count, { needs: ['voice'] }), step('vision', count)],
      { failures: new Map([['voice', failure]]) },
    );
    expect(results).toEqual({ voice: failure, transcript: failure, vision: { count: 1 } });
    expect(runs).toBe(1);
  });

  it('leaves a reason where a step fails, passes it on to those that need it, and finishes the rest', async () => {
    const { results, events, engines } = await run([
      step('voice', async () => {
        throw new ImpactError('ENGINE_FAILED', 'The voice engine broke down.');
      }),
      step('transcript', async () => ({ count: 1 }), { needs: ['voice'] }),
      step('vision', async () => ({ count: 2 })),
      step('speech-emotion', async () => ({ count: 3 }), { uses: ['transcript'] }),
    ]);
    const failure = { unavailable: true, code: 'ENGINE_FAILED', message: 'The voice engine broke down.' };
    expect(results).toMatchObject({
      voice: failure,
      transcript: failure,
      vision: { count: 2 },
      'speech-emotion': { count: 3 },
    });
    expect(events.filter(({ state }) => state === 'unavailable').map(({ step }) => step)).toEqual([
      'voice',
      'transcript',
    ]);
    expect(engines.map(({ step }) => step)).toEqual(['vision', 'speech-emotion']);
  });

  it('reuses results, and computes anew what depends on a changed option', async () => {
    const runs: string[] = [];
    const counting = (name: StepName, more: object = {}) =>
      step(
        name,
        async () => {
          runs.push(name);
          return { count: 1 };
        },
        more,
      );
    const plan = [
      counting('voice'),
      counting('transcript', { needs: ['voice'], options: ({ supplied }: Settings) => supplied?.sha256 }),
      counting('language', { needs: ['transcript'] }),
    ];
    await run(plan);
    const again = await run(plan);
    expect(runs).toEqual(['voice', 'transcript', 'language']);
    expect(again.timings.map(({ cached }) => cached)).toEqual([true, true, true]);
    const supplied = {
      sha256: 'new',
      transcript: { format: 'text', speakers: [], segments: [] },
    } as unknown as Settings['supplied'];
    await run(plan, { own: { ...settings, supplied } });
    expect(runs.slice(3)).toEqual(['transcript', 'language']);
  });

  it('keeps a step that is stored in parts as long as what these take from another step stays the same', async () => {
    const runs: number[] = [];
    const plan = (words: number, speakers: number): Step[] => [
      step('transcript', async () => ({ count: words }), { options: () => words }),
      step(
        'speech-emotion',
        ({ part }) =>
          part(`${speakers}`, Count, async () => {
            runs.push(words);
            return { count: words };
          }),
        { uses: ['transcript'], storedInParts: true },
      ),
    ];
    await run(plan(10, 2));
    const { results } = await run(plan(11, 2));
    expect(results).toMatchObject({ transcript: { count: 11 }, 'speech-emotion': { count: 10 } });
    await run(plan(12, 3));
    expect(runs).toEqual([10, 12]);
  });

  it('takes up an interrupted step at the part where it stopped', async () => {
    const done: string[] = [];
    let fail = true;
    const vision = step('vision', async ({ part }) => {
      for (const name of ['0', '30', '60']) {
        await part(name, Count, async () => {
          if (fail && name === '60') throw new Error('power cut');
          done.push(name);
          return { count: 1 };
        });
      }
      return { count: 3 };
    });
    await run([vision]);
    fail = false;
    const { results } = await run([vision]);
    expect(done).toEqual(['0', '30', '60']);
    expect(results.vision).toEqual({ count: 3 });
  });

  it('does not keep a failure: what was missing yesterday may be there today', async () => {
    let fail = true;
    const voice = step('voice', async () => {
      if (fail) throw new ImpactError('TOOL_MISSING', 'Install it.');
      return { count: 1 };
    });
    await run([voice]);
    fail = false;
    expect((await run([voice])).results.voice).toEqual({ count: 1 });
  });

  it('stops as a whole when it is aborted', async () => {
    const abort = new AbortController();
    const plan = [
      step('voice', async ({ signal }) => {
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        return { count: 1 };
      }),
      step('transcript', async () => ({ count: 1 }), { needs: ['voice'] }),
    ];
    setTimeout(() => abort.abort(), 20);
    await expect(run(plan, { signal: abort.signal })).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

import path from 'node:path';
import { ENGINE_IDS } from '@impact/pipeline/doctor-engines';
import { ImpactError } from '@impact/report/error';
import { Model } from '@impact/report/report';
import { runChild } from '@impact/subprocess/child';
import { z } from 'zod';
import { withheldEnvironment } from '../child-environment.ts';

/** Models are loaded for real: seconds on an idle machine. */
const TIME_LIMIT = 120;
/** For so long nobody has to look again, milliseconds. */
const REMEMBERED_MS = 10 * 60_000;
/** Whoever insists waits for so long at least, milliseconds. */
const PATIENCE_MS = 10_000;

const EngineState = z.object({
  id: z.enum(ENGINE_IDS),
  name: z.string(),
  state: z
    .enum(['ok', 'missing', 'hint'])
    .describe('missing: analyses cannot do without it; hint: worth having, not there or with something to know'),
  found: z.string().describe('What was found, in a sentence'),
  advice: z.string().nullable(),
  models: z.array(Model),
  install: z
    .string()
    .nullable()
    .describe('The command that brings it, for whoever runs the server; null where it is there. None comes by itself.'),
});

/** What the engines of the machine that the server runs on are like. */
export const Engines = z
  .object({
    checkedAt: z.iso.datetime(),
    items: z.array(EngineState),
  })
  .meta({ id: 'Engines' });
export type Engines = z.infer<typeof Engines>;

const Told = z.array(EngineState.extend({ advice: z.string().nullable().default(null) }));

export interface EngineInspection {
  /** As they were found within the last ten minutes; `fresh` looks again, unless somebody just did. */
  engines(fresh: boolean): Promise<Engines>;
  /** Stops a look that is under way. */
  close(): void;
}

/** Looks at the engines in a process of its own, which takes the memory that it needs with it; whoever asks meanwhile waits for the same answer. */
export function createEngineInspection(): EngineInspection {
  const closing = new AbortController();
  let known: { at: number; engines: Engines } | null = null;
  let looking: Promise<Engines> | null = null;

  async function look(): Promise<Engines> {
    const { code, stdout, timedOut } = await runChild({
      command: process.execPath,
      args: [path.join(import.meta.dirname, 'engines-child.ts')],
      env: withheldEnvironment(),
      signal: closing.signal,
      timeLimit: TIME_LIMIT,
    });
    // Engines write what they like before the answer.
    const line = stdout.trimEnd().split('\n').at(-1) ?? '';
    if (code !== 0 || line === '') {
      const why = timedOut ? `took longer than ${TIME_LIMIT} s` : 'ended before it was done';
      throw new ImpactError('ENGINE_FAILED', `The look at the engines ${why}: try again when the server is less busy.`);
    }
    const engines = { checkedAt: new Date().toISOString(), items: Told.parse(JSON.parse(line)) };
    known = { at: performance.now(), engines };
    return engines;
  }

  return {
    async engines(fresh) {
      const age = known ? performance.now() - known.at : Number.POSITIVE_INFINITY;
      if (known && age < (fresh ? PATIENCE_MS : REMEMBERED_MS)) return known.engines;
      looking ??= look().finally(() => {
        looking = null;
      });
      return looking;
    },
    close: () => closing.abort(new ImpactError('ABORTED', 'The server is stopping; try again in a moment.')),
  };
}

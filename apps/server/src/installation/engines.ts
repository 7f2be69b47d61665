import path from 'node:path';
import { ENGINE_IDS } from '@impact/pipeline/doctor-engines';
import { ImpactError } from '@impact/report/error';
import { Model } from '@impact/report/report';
import { runChild } from '@impact/subprocess/child';
import { z } from 'zod';
import { withheldEnvironment } from '../child-environment.ts';
import { remembered } from './remembered.ts';

/** Models are loaded for real: seconds on an idle machine. */
const TIME_LIMIT = 120;
/** For so long nobody has to look again, milliseconds. */
const REMEMBERED_MS = 10 * 60_000;
/** Whoever has them looked at again gets what was found within so long, milliseconds. */
const PATIENCE_MS = 60_000;

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
  /** As they were found within the last ten minutes. */
  engines(): Promise<Engines>;
  /** Looks at them again, unless that was done within the last minute. */
  lookAgain(): Promise<Engines>;
  /** Stops a look that is under way. */
  close(): void;
}

/** Looks at the engines in a process of its own, which takes the memory that it needs with it; whoever asks meanwhile waits for the same answer. */
export function createEngineInspection(): EngineInspection {
  const closing = new AbortController();

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
    return { checkedAt: new Date().toISOString(), items: Told.parse(JSON.parse(line)) };
  }

  const known = remembered(look);
  return {
    engines: () => known.notOlderThan(REMEMBERED_MS),
    lookAgain: () => known.notOlderThan(PATIENCE_MS),
    close: () => closing.abort(new ImpactError('ABORTED', 'The server is stopping; try again in a moment.')),
  };
}

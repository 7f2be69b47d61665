import type { Services } from '../services.ts';

/** What a server cannot work without. */
export const PARTS = ['database', 'storage', 'queue'] as const;
export type Part = (typeof PARTS)[number];

/** For each part, whether it answers. */
export type Readiness = Readonly<Record<Part, boolean>>;

export interface ReadinessOptions {
  /** A part that takes longer than this does not answer, milliseconds. */
  patience?: number;
}

/**
 * How to ask whether database, storage and queue answer. A part that still owes its last answer is not asked again: questions to a part
 * that hangs do not pile up.
 */
export function createReadiness(
  { database, storage, queue }: Pick<Services, 'database' | 'storage' | 'queue'>,
  { patience = 2000 }: ReadinessOptions = {},
): () => Promise<Readiness> {
  const ask: Record<Part, () => Promise<boolean>> = {
    database: once(() => database.pool.query('select 1')),
    storage: once(() => storage.check()),
    queue: once(() => queue.counts()),
  };
  return async () => {
    const answers = await Promise.all(PARTS.map(async (part) => [part, await within(ask[part](), patience)] as const));
    return Object.fromEntries(answers) as Record<Part, boolean>;
  };
}

/** The question, whose askers share an answer that is under way. */
function once(question: () => Promise<unknown>): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  return () => {
    asked ??= question()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = null;
      });
    return asked;
  };
}

/** The answer, or false when it takes too long. */
async function within(answer: Promise<boolean>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

import { eq } from 'drizzle-orm';
import { run } from '../database/schema.ts';
import type { Services } from '../services.ts';
import type { InterviewRow } from './find.ts';
import type { Author } from './people.ts';

/** The statement of the person who is responsible for the judgement, as it is stored. */
export interface SignedOff {
  by: Author;
  at: Date;
  text: string;
  /** Whether the report of the run was made after it. */
  beforeReport: boolean;
}

/** Who signed an interview off, when and with which words, held against the report of one run; null where nobody did. */
export async function signedOff(
  queries: Services['database']['queries'],
  { signedOffBy, signedOffAt, signOffText }: InterviewRow,
  runId: string | null,
  author: (actor: string) => Author,
): Promise<SignedOff | null> {
  if (signedOffBy === null || signedOffAt === null) return null;
  return {
    by: author(signedOffBy),
    at: signedOffAt,
    text: signOffText ?? '',
    beforeReport: await madeAfter(queries, runId, signedOffAt),
  };
}

/** Whether the report of a run was made after a moment. */
async function madeAfter(
  queries: Services['database']['queries'],
  runId: string | null,
  moment: Date,
): Promise<boolean> {
  if (runId === null) return false;
  const [made] = await queries.select({ endedAt: run.endedAt }).from(run).where(eq(run.id, runId));
  return made?.endedAt != null && made.endedAt > moment;
}

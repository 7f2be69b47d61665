import { ImpactError } from '@impact/report/error';

interface Answer {
  name: string;
  status: number | null;
}

/** What went wrong by its name alone: the messages and requests of the client hold addresses, names of keys and signatures. */
function answerOf(error: unknown): Answer {
  const { name, code, $metadata } = error as {
    name?: unknown;
    code?: unknown;
    $metadata?: { httpStatusCode?: unknown };
  };
  const said = [code, name].find((word) => typeof word === 'string' && /^[A-Za-z0-9_]{1,64}$/.test(word));
  const status = $metadata?.httpStatusCode;
  return { name: String(said ?? 'unknown fault'), status: typeof status === 'number' ? status : null };
}

const ABSENT: ReadonlySet<string> = new Set(['NoSuchKey', 'NotFound']);
const FULL = /StorageFull|InsufficientStorage|QuotaExceeded/i;

export const isAbsent = (error: unknown): boolean => ABSENT.has(answerOf(error).name);
export const isOutOfRange = (error: unknown): boolean => answerOf(error).name === 'InvalidRange';

/** What a bucket answered, in the terms of storage and without a secret. */
export function bucketFailure(error: unknown): ImpactError {
  if (error instanceof ImpactError) return error;
  const answer = answerOf(error);
  if (answer.status === 507 || FULL.test(answer.name)) {
    return new ImpactError('STORAGE_FULL', 'The object storage is full: free some space, then try again.', {
      cause: answer,
    });
  }
  const sentence =
    answer.status === null
      ? `The object storage cannot be reached (${answer.name}): check STORAGE_URL and the network.`
      : `The object storage refused (${answer.name}): check STORAGE_URL and what its credentials allow.`;
  return new ImpactError('STORAGE_FAILED', sentence, { cause: answer });
}

/** Waits for an answer of the bucket; a failure comes out as `bucketFailure`. */
export async function fromBucket<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw bucketFailure(error);
  }
}

import { createImpactClient } from '@impact/client/client';
import type { components } from '@impact/client/schema';

/** The API of the server that this page came from. */
export const api = createImpactClient({ baseUrl: '' });

export type Schemas = components['schemas'];
export type ProblemDocument = Schemas['Problem'];

/** What the server refused, with its stable code; `offline` where it was not reached at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;
  readonly problem: ProblemDocument | null;

  constructor(
    message: string,
    { code, status, problem }: { code: string; status: number; problem: ProblemDocument | null },
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.problem = problem;
  }
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * Waits for an answer of `api` and hands over its data. Throws `ApiProblem`, with the code `OFFLINE` where the server was not reached.
 */
export async function unwrap<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await asked;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem('The server cannot be reached.', { code: 'OFFLINE', status: 0, problem: null });
  }
  const { data, error, response } = answer;
  if (response.ok) return data as Data; // an empty answer has no data, and its type says so
  const problem = error as ProblemDocument | undefined;
  throw new ApiProblem(problem?.detail ?? problem?.title ?? `The server answered ${response.status}.`, {
    code: problem?.code ?? 'UNKNOWN',
    status: response.status,
    problem: problem ?? null,
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import { NoObjectGeneratedError, Output, streamText } from 'ai';
import type { LanguageModelSettings } from '../settings.ts';
import { CoachAnswer } from './answer.ts';
import type { Brief } from './brief.ts';
import { answerProblem, type Problem, problemOf, timeoutProblem, tooLateProblem, WireFault } from './failure.ts';
import { type OpenModel, openModel } from './model.ts';
import { INSTRUCTIONS, promptOf, repairPrompt, SEED } from './prompt.ts';
import { isTooDeep, jsonPartOf, type ReadAnswer, readAnswer } from './read-answer.ts';
import { sum, type Tokens, tokensIn } from './tokens.ts';
import { openWire, type Sent } from './wire.ts';

export const TEMPERATURE = 0;

/** Characters of one answer: four times what the form can sensibly hold. */
const LONGEST_TEXT = 32_000;
/** Characters by which an answer grows before it is read again: each reading starts from the front. */
const READ_EVERY = 32;

/** What came of asking: an answer in the agreed form, or the problem that remained. */
export interface Asking {
  result: { answer: ReadAnswer; problem: null } | { answer: null; problem: Problem };
  sent: Sent;
  tokens: Tokens;
}

export interface AskOptions {
  /** Ends the asking. */
  signal?: AbortSignal;
  /** Told what was read so far, as it is read; each time all of it. */
  onPartial: (partial: unknown) => void;
}

/**
 * Asks for one answer and reads it as it is written. A server that is busy or breaks off is asked once more after the time it names, as far
 * as that ends before the deadline; an answer without the agreed form is asked for once more. Throws what `onPartial` throws, and the reason
 * of `signal`.
 */
export async function ask(brief: Brief, settings: LanguageModelSettings, options: AskOptions): Promise<Asking> {
  const { signal, onPartial } = options;
  const started = performance.now();
  const deadline = AbortSignal.timeout(settings.timeoutMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const wire = openWire();
  const open = openModel(settings, wire.fetch);
  const tokens: Tokens = { input: null, output: null };
  const remedies = new Set<Problem['remedy']>([null]);
  let prompt = promptOf(brief);
  for (;;) {
    const { answer, problem } = await attempt(open, prompt, { settings, stop, tokens, onPartial });
    signal?.throwIfAborted();
    const done = (left: Problem): Asking => ({ result: { answer: null, problem: left }, sent: wire.sent, tokens });
    if (answer) return { result: { answer, problem: null }, sent: wire.sent, tokens };
    if (deadline.aborted) return done(timeoutProblem(settings));
    if (remedies.has(problem.remedy)) return done(problem);
    remedies.add(problem.remedy);
    if (problem.remedy === 'repair') {
      prompt = repairPrompt(brief, problem.sentence);
      continue;
    }
    const left = settings.timeoutMs - (performance.now() - started);
    if (problem.waitMs >= left) return done(tooLateProblem(problem));
    await pause(problem.waitMs, undefined, { signal });
  }
}

type Attempt = { answer: ReadAnswer; problem: null } | { answer: null; problem: Problem };

/** One request and its stream. Adds to `tokens` what the server tells. */
async function attempt(
  { model, maxOutputTokens }: OpenModel,
  prompt: string,
  context: {
    settings: LanguageModelSettings;
    stop: AbortSignal;
    tokens: Tokens;
    onPartial: (partial: unknown) => void;
  },
): Promise<Attempt> {
  const { settings, stop, tokens, onPartial } = context;
  const own = new AbortController();
  const errors: unknown[] = [];
  /** What the stream told last, as a stream that breaks off comes to no sum. */
  const told: { last: Tokens | null } = { last: null };
  const tooLong = (): void => {
    if (!own.signal.aborted) errors.push(new WireFault('answered at too great a length.'));
    own.abort();
  };
  const stream = streamText({
    model,
    instructions: INSTRUCTIONS,
    prompt,
    output: formOf(tooLong),
    temperature: TEMPERATURE,
    seed: SEED,
    maxOutputTokens,
    // Asked again by the caller, who knows the deadline and counts requests.
    maxRetries: 0,
    abortSignal: AbortSignal.any([stop, own.signal]),
    onError: ({ error }) => {
      errors.push(error);
    },
    include: { rawChunks: true },
    onChunk: ({ chunk }) => {
      if (chunk.type === 'raw') told.last = tokensIn(chunk.rawValue) ?? told.last;
    },
  });
  try {
    const reading = stream.partialOutputStream[Symbol.asyncIterator]();
    for (let next = await nextOf(reading, errors); !next.done; next = await nextOf(reading, errors)) {
      onPartial(next.value);
    }
    return await readWhole(stream, errors, settings);
  } finally {
    tokens.input = sum(tokens.input, told.last?.input);
    tokens.output = sum(tokens.output, told.last?.output);
    // Whoever stops reading also stops the server from writing.
    own.abort();
  }
}

/**
 * The agreed form as the server is told it, and how it is read: leniently, so that one part too many costs that part alone. `tooLong` is
 * called where it grows beyond all measure.
 */
function formOf(tooLong: () => void) {
  const form = Output.object({ schema: CoachAnswer, name: 'suggestions' });
  let read = 0;
  return {
    ...form,
    async parsePartialOutput({ text }: { text: string }) {
      if (text.length - read < READ_EVERY) return undefined;
      read = text.length;
      if (text.length > LONGEST_TEXT) {
        tooLong();
        return undefined;
      }
      const json = jsonPartOf(text);
      return isTooDeep(json) ? undefined : await form.parsePartialOutput({ text: json });
    },
    async parseCompleteOutput(
      { text }: { text: string },
      context: Omit<ConstructorParameters<typeof NoObjectGeneratedError>[0], 'text' | 'message'>,
    ): Promise<ReadAnswer> {
      const answer = readAnswer(text);
      if (answer === null) throw new NoObjectGeneratedError({ ...context, text, message: 'not the agreed form' });
      return answer;
    },
  };
}

/** What a stream came to once it has ended. */
async function readWhole(
  stream: Pick<ReturnType<typeof streamText>, 'finishReason'> & { output: PromiseLike<ReadAnswer> },
  errors: readonly unknown[],
  settings: LanguageModelSettings,
): Promise<Attempt> {
  const failed = (problem: Problem): Attempt => ({ answer: null, problem });
  try {
    const finishReason = await stream.finishReason;
    if (errors.length > 0) return failed(problemOf(errors[0], settings));
    if (finishReason === 'content-filter') return failed(answerProblem(finishReason, settings));
    return { answer: await stream.output, problem: null };
  } catch (error) {
    return failed(problemOf(errors[0] ?? error, settings));
  }
}

/** The next piece; an error of the stream ends it and is kept with those that it told. */
async function nextOf<T>(reading: AsyncIterator<T>, errors: unknown[]): Promise<IteratorResult<T, unknown>> {
  try {
    return await reading.next();
  } catch (error) {
    errors.push(error);
    return { done: true, value: undefined };
  }
}

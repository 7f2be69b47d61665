import { ImpactError } from '@impact/report/error';
import type { Asked, Suggestions } from '@impact/report/report';
import type { CoachInput } from '../input.ts';
import { joined } from '../rules/wording.ts';
import type { LanguageModelSettings } from '../settings.ts';
import { serverName } from '../settings.ts';
import { type Asking, ask, TEMPERATURE } from './ask.ts';
import { briefOf } from './brief.ts';
import { type CheckedAnswer, checkFor } from './check.ts';
import { PROMPT_VERSION, SEED } from './prompt.ts';
import { readFinished } from './read-answer.ts';

/** Suggestions while they are being written: only what has passed the check already. */
export type PartialSuggestions = Pick<Suggestions, 'items' | 'exercises' | 'summary'>;

export interface CoachOptions {
  signal?: AbortSignal;
  /** Told before anything is sent. */
  onAsking?: () => void;
  /** Told each time that more has passed; what it is given replaces what it was given before. */
  onPartial?: (suggestions: PartialSuggestions) => void;
}

/**
 * Suggestions by a language model, checked against the recording. Where nothing of its summary or too few of its exercises can be borne
 * out, those of the rules (`byRules`) stand, and `note` says so; where nothing can, or where it gives no answer, all of `byRules` does, with
 * the reason in `note`. `asked` is there as soon as anything was sent. Throws nothing but `ABORTED` and what the listeners throw.
 */
export async function coachByLanguageModel(
  input: CoachInput,
  settings: LanguageModelSettings,
  byRules: Suggestions,
  options: CoachOptions = {},
): Promise<Suggestions> {
  const brief = briefOf(input);
  const check = checkFor(input, brief);
  options.onAsking?.();
  const asking = await ask(brief, settings, {
    signal: options.signal,
    onPartial: options.onPartial ? newlyPassed(check, options.onPartial) : () => {},
  }).catch((error: unknown) => {
    // The error of an abort may hold the request; what was said has no place in a log.
    if (options.signal?.aborted) throw new ImpactError('ABORTED', 'The analysis was stopped.');
    throw error;
  });
  const { answer, problem } = asking.result;
  if (problem) return { ...byRules, note: instead(problem.sentence), asked: askedOf(asking, settings, {}) };

  const { items, exercises, summary, removed } = check(answer);
  const asked = askedOf(asking, settings, removed);
  if (items.length === 0) {
    const reasons = Object.keys(removed);
    const why = reasons.length > 0 ? ` (${joined(reasons)})` : '';
    return {
      ...byRules,
      note: instead(`Nothing that ${serverName(settings)} suggested is borne out by the recording${why}.`),
      asked,
    };
  }
  const more = byRules.exercises.filter(({ title }) => exercises.every((own) => own.title !== title));
  const added = more.slice(0, 3 - exercises.length);
  const note = [
    ...leftOut(removed),
    ...(summary === '' ? ['The summary is by rules.'] : []),
    ...exercisesBy(exercises.length, added.length),
  ].join(' ');
  return {
    by: 'llm',
    ...(note !== '' && { note }),
    summary: summary === '' ? byRules.summary : summary,
    items,
    exercises: [...exercises, ...added],
    asked,
  };
}

const instead = (why: string): string => `${why} These suggestions are by rules.`;

/** Checks what was read so far, and tells when more of it has passed than before. */
function newlyPassed(check: ReturnType<typeof checkFor>, tell: (passed: PartialSuggestions) => void) {
  let before = '';
  let read = '';
  return (partial: unknown): void => {
    const finished = readFinished(partial);
    // The check is work; it is done when a part is finished, not with every letter.
    const now = JSON.stringify(finished);
    if (now === read) return;
    read = now;
    const { items, exercises, summary } = check(finished);
    const passed = JSON.stringify([items, exercises, summary]);
    if (passed === before || (items.length === 0 && exercises.length === 0 && summary === '')) return;
    before = passed;
    tell({ items, exercises, summary });
  };
}

function askedOf(
  { sent, tokens }: Asking,
  settings: LanguageModelSettings,
  removed: CheckedAnswer['removed'],
): Asked | null {
  if (sent.request === null || sent.requests === 0) return null;
  return {
    provider: settings.provider,
    model: settings.model,
    promptVersion: PROMPT_VERSION,
    temperature: TEMPERATURE,
    seed: SEED,
    request: sent.request,
    requests: sent.requests,
    inputTokens: tokens.input,
    outputTokens: tokens.output,
    removed,
  };
}

/** "2 statements were left out: a number that was not measured." No sentence where nothing was. */
function leftOut(removed: CheckedAnswer['removed']): string[] {
  const count = Object.values(removed).reduce((sum, one) => sum + one, 0);
  if (count === 0) return [];
  return [`${count === 1 ? '1 statement was' : `${count} statements were`} left out: ${joined(Object.keys(removed))}.`];
}

function exercisesBy(own: number, added: number): string[] {
  if (added === 0) return [];
  if (own === 0) return ['The exercises are by rules.'];
  return [added === 1 ? 'One exercise is by rules.' : 'Two exercises are by rules.'];
}

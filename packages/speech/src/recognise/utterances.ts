import { type Span, spanLength } from '@impact/report/span';

/** Seconds. A recogniser does better with a whole phrase; much longer ones cost memory and hide progress. */
export const MAX_UTTERANCE = 15;
/** Seconds of silence that always end an utterance. */
const MAX_PAUSE = 1;
/** Seconds kept on both sides, as far as the pause goes: first and last sounds are faint. */
const PADDING = 0.15;

/** Cuts what is longer than `MAX_UTTERANCE` into equal parts: speech without a single pause, or music. */
function cutLong(span: Span): Span[] {
  const parts = Math.ceil(spanLength(span) / MAX_UTTERANCE);
  const length = spanLength(span) / parts;
  return Array.from({ length: parts }, (_, i) => ({
    start: span.start + i * length,
    end: i === parts - 1 ? span.end : span.start + (i + 1) * length,
  }));
}

/**
 * Joins spans of speech to utterances of at most 15 s, over the shortest pauses first and never over 1 s, so that the
 * cuts fall into the longest pauses. `spans` are in order and apart; so is the result. Utterances that were not cut out
 * of a longer span have up to 0.15 s of the silence around them.
 */
export function utterances(spans: readonly Span[]): Span[] {
  const pieces = spans.filter((span) => spanLength(span) > 0).flatMap(cutLong);
  /** Whether piece i is joined to the one before. */
  const joined = new Uint8Array(pieces.length);
  // Union by runs: at either end of a run of joined pieces stands the index of its other end.
  const otherEnd = Array.from(pieces.keys());
  const pause = (i: number): number => (pieces[i]?.start ?? 0) - (pieces[i - 1]?.end ?? 0);
  const pauses = [...pieces.keys()].slice(1).sort((a, b) => pause(a) - pause(b));
  for (const i of pauses) {
    if (pause(i) > MAX_PAUSE) break;
    const first = otherEnd[i - 1] ?? i - 1;
    const last = otherEnd[i] ?? i;
    if ((pieces[last]?.end ?? 0) - (pieces[first]?.start ?? 0) > MAX_UTTERANCE) continue;
    joined[i] = 1;
    otherEnd[first] = last;
    otherEnd[last] = first;
  }

  const whole: Span[] = [];
  for (const [i, piece] of pieces.entries()) {
    const last = whole.at(-1);
    if (joined[i] === 1 && last) last.end = piece.end;
    else whole.push({ ...piece });
  }
  return whole.map(({ start, end }, i) => ({
    start: Math.max(0, start - Math.min(PADDING, (start - (whole[i - 1]?.end ?? Number.NEGATIVE_INFINITY)) / 2)),
    end: end + Math.min(PADDING, ((whole[i + 1]?.start ?? Number.POSITIVE_INFINITY) - end) / 2),
  }));
}

/** Groups utterances, in order, so that a group holds at most `seconds` of speech and spans at most twice that; never none. */
export function batches(speech: readonly Span[], seconds: number): Span[][] {
  const groups: Span[][] = [];
  let held = 0;
  for (const span of speech) {
    const group = groups.at(-1);
    const first = group?.[0];
    held += spanLength(span);
    if (group && first && held <= seconds && span.end - first.start <= 2 * seconds) group.push(span);
    else {
      groups.push([span]);
      held = spanLength(span);
    }
  }
  return groups;
}

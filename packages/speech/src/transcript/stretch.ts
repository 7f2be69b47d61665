import { type Span, spanLength } from '@impact/report/span';
import type { HeardToken, Listener } from './listener.ts';
import { trustedTokens } from './runs.ts';
import type { SampleWindow } from './sample-window.ts';
import { nextWindow, voicedSeconds } from './windows.ts';

/** Where a token was heard: seconds of the recording; `score` as the decoder gives it. */
export interface PlacedToken extends Span {
  score: number;
}

/** Consecutive tokens of the transcript, `first` to `last` exclusive, said somewhere between two times in seconds. */
export interface Stretch extends Span {
  first: number;
  last: number;
}

/** More tokens than anybody says in a second, and some in reserve: what a window listens for. */
const TOKENS_PER_SECOND = 5;
const RESERVE = 30;
/** Where the text is not heard in a window with so many seconds of speech, it is looked for further ahead: so many tokens. */
const WORTH_SEARCHING = 5;
const SEARCH_AHEAD = 1200;
/** After so many seconds of speech without a find the text is given up. */
const GIVE_UP_AFTER = 180;
/** A word found where hardly anybody speaks is breath or noise before a pause. */
const LEAST_VOICED = 0.3;
/** The end of a window is heard again at the start of the next, as the words there lack their company. */
const OVERLAP = 2;
const STRANGE_OVERLAP = 4;
/** Seconds kept before a word that was heard but not trusted. */
const LEAD = 0.3;

export interface StretchContext {
  listener: Listener;
  sound: SampleWindow;
  /** Spans of speech, in order. */
  voice: readonly Span[];
  signal?: AbortSignal | undefined;
  /** Receives the seconds of the recording that have been dealt with. */
  onProgress?: ((seconds: number) => void) | undefined;
}

/** What was heard in a window, and what of it can be trusted. */
interface Hearing {
  heard: HeardToken[];
  kept: HeardToken[];
}
const NOTHING: Hearing = { heard: [], kept: [] };

/**
 * Finds the tokens of a stretch in its sound, window after window, each setting out from the last word that was surely heard.
 * Speech that the text lacks is passed over, text that is not said is jumped. Returns the places by index of token.
 */
export async function placeStretch(stretch: Stretch, context: StretchContext): Promise<Map<number, PlacedToken>> {
  const { listener, sound, voice, signal, onProgress } = context;
  const { tokens } = listener.vocabulary;
  const placed = new Map<number, PlacedToken>();
  let at = stretch.start;
  let next = stretch.first;
  let missed = 0;
  while (next < stretch.last && missed < GIVE_UP_AFTER) {
    signal?.throwIfAborted();
    const window = nextWindow(voice, at, stretch.end);
    if (!window) break;
    const voiced = voicedSeconds(voice, window);
    const samples = await sound.read(window.start, window.end);
    const horizon = window.last ? Number.POSITIVE_INFINITY : window.end - window.start - OVERLAP;
    const hear = async (reach: number, lost: boolean): Promise<Hearing> => {
      const wanted = tokens.slice(next, Math.min(stretch.last, next + reach));
      const heard = await listener.listen(samples, wanted, lost);
      const trusted = trustedTokens(heard, stretch.last - stretch.first, lost);
      return { heard, kept: trusted.filter((word) => word.end <= horizon) };
    };
    const reach = Math.ceil(voiced * TOKENS_PER_SECOND) + RESERVE;
    let hearing = missed === 0 ? await hear(reach, false) : NOTHING;
    if (hearing.kept.length === 0 && voiced >= WORTH_SEARCHING) hearing = await hear(SEARCH_AHEAD, true);
    const { heard, kept } = hearing;
    for (const { token, score, ...span } of kept) {
      const place = { start: window.start + span.start, end: window.start + span.end };
      if (voicedSeconds(voice, place) >= LEAST_VOICED * spanLength(place))
        placed.set(next + token, { ...place, score });
    }
    onProgress?.(window.end);
    if (window.last) break;
    const last = kept.at(-1);
    if (last) {
      next += last.token + 1;
      missed = 0;
      const unsure = heard.find((word) => word.token > last.token)?.start ?? Number.POSITIVE_INFINITY;
      at = Math.max(window.start + last.end, Math.min(window.start + unsure - LEAD, window.end - STRANGE_OVERLAP));
    } else {
      missed += voiced;
      at = window.end - OVERLAP;
    }
  }
  return placed;
}

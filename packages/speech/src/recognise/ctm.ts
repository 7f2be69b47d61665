import { ImpactError } from '@impact/report/error';
import type { Word } from '@impact/report/transcript';
import { z } from 'zod';

/** A line of NIST's CTM format: utterance, channel, start (s), duration (s), word, confidence. */
const Line = z.tuple([
  z.string().min(1),
  z.string(),
  z.coerce.number().nonnegative(),
  z.coerce.number().nonnegative(),
  z.string().min(1),
  z.coerce.number(),
]);

/** `<sil>`, `[NOISE]`, `++BREATH++`: sounds that are no words. */
const NOT_A_WORD = /^(?:<.*>|\[.*\]|\+\+.*\+\+)$/;
/** Some models write hesitations as noises. */
const HESITATIONS: Record<string, string> = { '++UM++': 'um', '++UH++': 'uh' };

/** What a CTM word is called in a transcript; null where it is no word. `the(2)` is the second pronunciation of "the". */
function spokenWord(token: string): string | null {
  const hesitation = HESITATIONS[token.toUpperCase()];
  if (hesitation !== undefined) return hesitation;
  if (NOT_A_WORD.test(token)) return null;
  const word = token.replace(/\(\d+\)$/, '');
  // The dictionary is lower case: a lone "i" is the one word that is never written so.
  return word === 'i' || word.startsWith("i'") ? `I${word.slice(1)}` : word;
}

/**
 * Reads the recogniser's CTM output: the words of each utterance by its id, times in seconds from the start of that
 * utterance, confidence clipped to 0–1.
 * @throws ImpactError ENGINE_FAILED where a line is not CTM
 */
export function parseCtm(text: string): Map<string, Word[]> {
  const byUtterance = new Map<string, Word[]>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = Line.safeParse(line.trim().split(/\s+/));
    if (!parsed.success) {
      throw new ImpactError('ENGINE_FAILED', 'The speech recogniser wrote something that is not a transcript.', {
        cause: parsed.error,
      });
    }
    const [utterance, , start, duration, token, confidence] = parsed.data;
    const word = spokenWord(token);
    if (word === null) continue;
    const words = byUtterance.get(utterance) ?? [];
    byUtterance.set(utterance, words);
    words.push({
      text: word,
      start,
      end: start + duration,
      confidence: Math.min(1, Math.max(0, confidence)),
      filler: false,
    });
  }
  return byUtterance;
}

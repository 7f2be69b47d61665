import { isEnglish } from '@impact/insight/language/not-english';
import type { CoachInput } from './input.ts';

/** Why the words of a recording may be neither quoted nor judged: a recogniser's draft, or another language. */
export type Unfit = 'draft' | 'not-english';

/** null where the words may be quoted and judged. */
export function whyWordsAreUnfit({ transcript, metrics }: Pick<CoachInput, 'transcript' | 'metrics'>): Unfit | null {
  if (transcript?.quality === 'draft') return 'draft';
  return isEnglish(metrics) ? null : 'not-english';
}

import type { Transcript } from '@impact/report/transcript';

/** A few words that are shown while they are spoken. */
export interface Caption {
  start: number;
  end: number;
  text: string;
  /** Id of the speaker, null where nobody told them apart. */
  speaker: string | null;
}

const MOST_LETTERS = 84;
const MOST_SECONDS = 6;
/** A silence that ends a caption, seconds. */
const PAUSE = 1.2;

/** The transcript cut into pieces that can be read while they are heard: at pauses, at ends of sentences, and before they get too long. */
export function captionsOf({ segments }: Pick<Transcript, 'segments'>): Caption[] {
  const captions: Caption[] = [];
  for (const { words, text, start, end, speaker } of segments) {
    if (words.length === 0) captions.push({ start, end, text, speaker });
    let open: Caption | null = null;
    for (const word of words) {
      const fits =
        open !== null &&
        word.start - open.end < PAUSE &&
        word.end - open.start <= MOST_SECONDS &&
        open.text.length + word.text.length < MOST_LETTERS &&
        !(/[.?!]$/.test(open.text) && open.text.length > MOST_LETTERS / 2);
      if (open && fits) {
        open.text += ` ${word.text}`;
        open.end = Math.max(open.end, word.end);
      } else {
        open = { start: word.start, end: word.end, text: word.text, speaker };
        captions.push(open);
      }
    }
  }
  return captions.sort((a, b) => a.start - b.start);
}

/** A caption stays this long after its last word, unless the next one comes. */
const LINGER = 0.6;

/** Number of the caption that is heard at a moment, −1 where there is none. */
export function captionAt(captions: readonly Caption[], seconds: number): number {
  let [low, high] = [0, captions.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((captions[half]?.start ?? 0) <= seconds) low = half + 1;
    else high = half;
  }
  const last = captions[low - 1];
  return last && seconds <= last.end + LINGER ? low - 1 : -1;
}

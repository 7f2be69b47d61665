import { segmentWords } from '@impact/language/spoken';

/** A written sentence as if it had been spoken, every word sure. */
export const sentenceWords = (text: string) => segmentWords({ start: 0, end: 0, speaker: null, text, words: [] });

import type { SpokenWord } from './spoken.ts';

/** Whether a full stop, a question mark or the like closes the word, with whatever quotes and brackets close after it. */
export const endsSentence = (word: SpokenWord): boolean => /[.?!…]["'”’)\]]*$/u.test(word.text);

/** Whether a comma, a dash or the like closes the word, or the end of a sentence. */
export const endsClause = (word: SpokenWord): boolean => /[,;:–—]["'”’)]*$/u.test(word.text) || endsSentence(word);

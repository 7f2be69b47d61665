import type { Answer, LanguageAnalysis } from '@impact/language/observation';
import type { Span } from '@impact/report/span';

/** The middle of what was said tells which answer it belongs to. */
const inside =
  ({ start, end }: Span) =>
  (said: Span): boolean => {
    const middle = (said.start + said.end) / 2;
    return middle >= start && middle <= end;
  };

/**
 * What was observed in the words of one answer: sentences, grammar, hedges and all else that has a moment. What is counted over all words
 * (vocabulary, pronouns, reading grade) cannot be told for a part afterwards and is empty.
 */
export function languageWithin(analysis: LanguageAnalysis, answer: Answer): LanguageAnalysis {
  const isInside = inside(answer);
  return {
    english: analysis.english,
    wordCount: answer.words,
    sentences: analysis.sentences.filter(isInside),
    grammar: analysis.grammar.filter(isInside),
    vocabulary: { uniqueWords: 0, mtld: null, mattr50: null, mostUsed: [] },
    hedges: analysis.hedges.filter(isInside),
    repeats: analysis.repeats.filter(isInside),
    pronouns: { we: 0, i: 0 },
    readability: { grade: null },
    questionsAsked: analysis.questionsAsked.filter(isInside),
    nonInclusive: analysis.nonInclusive.filter(isInside),
    answers: [answer],
  };
}

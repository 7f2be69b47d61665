import type { InterviewAnswer } from '@impact/report/answer';
import { describe, expect, it } from 'vitest';
import { review } from '../review.ts';
import { evenWords, plainLanguage, sampleObservations, segment, transcript } from '../testing/interview-fixture.ts';

const star = { situation: null, task: null, action: null, result: null };

/** Answers of half a minute each at these paces, words a minute, ten seconds apart. */
function findingsAt(paces: number[]) {
  const words = paces.flatMap((pace, index) => evenWords(40 * index, 30, pace));
  const said = transcript([segment(words)]);
  const missing = { unavailable: true, code: 'MEDIA_NO_VIDEO', message: 'No picture.' } as const;
  const sample = sampleObservations();
  const answers: Omit<InterviewAnswer, 'number' | 'metrics'>[] = paces.map((pace, index) => ({
    start: 40 * index,
    end: 40 * index + 30,
    words: pace / 2,
    question: null,
    terms: null,
    star,
  }));
  return review({
    ...sample,
    source: { ...sample.source, duration: 40 * paces.length },
    voice: missing,
    prosody: missing,
    speechEmotion: missing,
    vision: missing,
    transcript: said,
    language: { ...plainLanguage(said), answers },
  }).findings.filter(({ id }) => id === 'answers.uneven');
}

describe('the rule on answers', () => {
  it('tells which answer falls behind the others, in what, and what to try', () => {
    expect(findingsAt([140, 140, 210])).toEqual([
      {
        id: 'answers.uneven',
        kind: 'improve',
        title: 'Answer 3 differs from the others',
        detail:
          'Answer 3 runs at 210 words a minute; the others lie near 140. Watch it beside one of the others, and try to answer the same question once more.',
        metrics: ['pace.wpm'],
        evidence: [{ start: 80, end: 110 }],
      },
    ]);
  });

  it('says nothing where an answer differs for the better, nor where there are only two', () => {
    expect(findingsAt([210, 210, 140])).toEqual([]);
    expect(findingsAt([140, 210])).toEqual([]);
    expect(findingsAt([140, 142, 145])).toEqual([]);
  });
});

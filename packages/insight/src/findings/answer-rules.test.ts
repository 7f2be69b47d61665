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
  }).findings;
}
const unevenAt = (paces: number[]) => findingsAt(paces).filter(({ id }) => id === 'answers.uneven');

describe('the rule on answers', () => {
  it('tells which answer falls behind the others, in what, and what to try', () => {
    expect(unevenAt([140, 140, 210])).toEqual([
      {
        id: 'answers.uneven',
        kind: 'improve',
        title: 'Answer 3 differs from the others',
        detail:
          'Answer 3 runs at 210 words a minute; the others lie near 140. Try watching it beside one of the others.',
        metrics: ['pace.wpm'],
        evidence: [{ start: 80, end: 110 }],
      },
    ]);
  });

  it('tells it inside of the finding that gives advice on the same metric, and not twice', () => {
    // 150, 150 and 300 words a minute: 200 on average.
    const findings = findingsAt([150, 150, 300]).filter(({ metrics }) => metrics.includes('pace.wpm'));
    expect(findings.map(({ id }) => id)).toEqual(['pace.fast']);
    expect(findings[0]?.detail).toMatch(
      /Try ending each sentence with a breath\. Answer 3 runs at 300 words a minute; the others lie near 150\.$/,
    );
  });

  it('says nothing where an answer differs for the better, nor where there are only two', () => {
    expect(unevenAt([210, 210, 140])).toEqual([]);
    expect(unevenAt([140, 210])).toEqual([]);
    expect(unevenAt([140, 142, 145])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ranked } from './rank.ts';
import type { Idea } from './rule.ts';

const idea = (area: Idea['area'], topic: string, worth: number, reliability: Idea['reliability'] = 'high'): Idea => ({
  area,
  topic,
  worth,
  reliability,
  answer: null,
  metrics: [topic],
  advice: topic,
  why: topic,
  fact: topic,
  gain: topic,
  quote: null,
  evidence: [],
});

describe('the ranking of ideas', () => {
  it('goes by worth and trust', () => {
    // 0.9 × 0.6 = 0.54 against 0.6 × 1.
    expect(ranked([idea('pace', 'a', 0.9, 'low'), idea('voice', 'b', 0.6)]).map(({ topic }) => topic)).toEqual([
      'b',
      'a',
    ]);
  });

  it('keeps one idea a topic, the weightiest', () => {
    expect(ranked([idea('presence', 'gaze', 0.4), idea('presence', 'gaze', 0.7)]).map(({ worth }) => worth)).toEqual([
      0.7,
    ]);
  });

  it('has two of an area among the first six, and ten in all', () => {
    const many = (['presence', 'setup', 'content', 'voice', 'language'] as const).flatMap((area, at) =>
      [0, 1, 2, 3, 4].map((index) => idea(area, `${area} ${index}`, 0.9 - at / 10 - index / 100)),
    );
    const topics = ranked(many).map(({ area }) => area);
    expect(topics.slice(0, 6)).toEqual(['presence', 'presence', 'setup', 'setup', 'content', 'content']);
    // Then one more of presence and setup (three of an area), two more of content (four), and voice.
    expect(topics.slice(6)).toEqual(['presence', 'setup', 'content', 'content']);
  });
});

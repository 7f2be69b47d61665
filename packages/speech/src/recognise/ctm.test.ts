import { describe, expect, it } from 'vitest';
import { parseCtm } from './ctm.ts';

describe('parseCtm', () => {
  it('reads words by utterance, without noises and pronunciation numbers', () => {
    const words = parseCtm(
      [
        'u0 1 0.03 0.62 printing 0.041',
        'u0 1 0.65 0.10 <sil> 0.9',
        'u0 1 0.75 0.20 the(2) 1.002',
        'u1 1 0.10 0.30 [NOISE] 0.5',
        'u1 1 0.40 0.20 ++UM++ 0.3',
        'u1 1 0.60 0.10 i 0.8',
        "u1 1 0.70 0.20 i'm -0.1",
        '',
      ].join('\n'),
    );
    expect(words.get('u0')).toEqual([
      { text: 'printing', start: 0.03, end: 0.65, confidence: 0.041, filler: false },
      { text: 'the', start: 0.75, end: 0.95, confidence: 1, filler: false },
    ]);
    expect(words.get('u1')?.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['um', 0.3],
      ['I', 0.8],
      ["I'm", 0],
    ]);
  });

  it('refuses what is not CTM', () => {
    for (const line of ['hello world', 'u 1 x 0.2 word 0.5', 'u 1 -1 0.2 word 0.5', 'u 1 0 0.2 word']) {
      expect(() => parseCtm(line)).toThrow(expect.objectContaining({ code: 'ENGINE_FAILED' }));
    }
  });
});

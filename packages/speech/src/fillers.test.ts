import { readFileSync } from 'node:fs';
import type { Segment, Transcript } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { markFillers } from './fillers.ts';
import { hasMedia, MEDIA } from './testing/sounds.ts';

/** A segment whose words last 0.2 s and follow without a gap; `|` stands for a pause of 0.3 s. */
function segment(
  text: string,
  { start = 0, speaker = null }: { start?: number; speaker?: string | null } = {},
): Segment {
  const words: Segment['words'] = [];
  let time = start;
  for (const token of text.split(' ')) {
    if (token === '|') time += 0.3;
    else {
      words.push({ text: token, start: time, end: time + 0.2, confidence: null, filler: false });
      time += 0.2;
    }
  }
  return { start, end: time, speaker, text: words.map((word) => word.text).join(' '), words };
}

const transcriptOf = (...segments: Segment[]): Transcript => ({
  engine: 'test',
  quality: 'supplied',
  speakers: [],
  segments,
});

/** The words marked as fillers. */
const marked = (...segments: (string | Segment)[]): string[] =>
  markFillers(transcriptOf(...segments.map((part) => (typeof part === 'string' ? segment(part) : part))))
    .segments.flatMap((part) => part.words)
    .filter((word) => word.filler)
    .map((word) => word.text);

describe('markFillers', () => {
  it('marks hesitations wherever they stand and however they are spelled', () => {
    expect(marked('Um I was uh responsible umm for erm the uhm team er hmm Mm mmm')).toEqual(
      'Um uh umm erm uhm er hmm Mm mmm'.split(' '),
    );
  });

  it('leaves words alone that only look like hesitations', () => {
    expect(marked('the ER nurse ummed over her human hub, mm-hmm, uh-huh')).toEqual([]);
  });

  it('marks filler phrases between commas, every word of them', () => {
    expect(marked('It was, you know, hard and, like, long')).toEqual(['you', 'know,', 'like,']);
    expect(marked('So, I went. I mean, we all did. Basically, everyone left, actually.')).toEqual(
      ['So,', 'I', 'mean,', 'Basically,', 'actually.'], //
    );
  });

  it('marks filler phrases between pauses of 0.25 s, as in a transcript without punctuation', () => {
    expect(marked('and | so | we went | you know | home')).toEqual(['so', 'you', 'know']);
    expect(marked('it was um like uh difficult')).toEqual(['um', 'like', 'uh']);
  });

  it('leaves the same words alone where they carry meaning', () => {
    expect(marked('I like it. What is it like? Do you know him? You know what I mean.')).toEqual([]);
    expect(marked('| so we left and I think so, it actually works, basically done')).toEqual([]);
    expect(marked('so I | like | it')).toEqual(['like']);
  });

  it('judges several in a row as one', () => {
    expect(marked('and, so like you know, it works')).toEqual(['so', 'like', 'you', 'know,']);
    expect(marked('and so like you know it works')).toEqual([]);
  });

  it('does not take the break between two captions for a pause, but a change of speaker', () => {
    const first = segment('we were', { start: 0 });
    expect(marked(first, segment('so | tired', { start: 0.4 }))).toEqual([]);
    expect(marked(first, segment('so | tired', { start: 0.4, speaker: 'b' }))).toEqual(['so']);
  });

  it('takes punctuation from the text where the words have none', () => {
    const bare = segment('it was you know hard');
    expect(marked({ ...bare, text: 'It was — you know — hard.' })).toEqual(['you', 'know']);
    expect(marked({ ...bare, text: 'something, else, altogether' })).toEqual([]);
  });

  it('changes nothing else, does not touch its input, and may be repeated', () => {
    const input = transcriptOf(segment('Um, fine'));
    const copy = structuredClone(input);
    const once = markFillers(input);
    expect(input).toEqual(copy);
    expect(markFillers(once)).toEqual(once);
    const words = once.segments[0]?.words.map((word) => ({ ...word, filler: false }));
    expect(words).toEqual(input.segments[0]?.words);
  });

  it('is done with a line of a million characters', () => {
    expect(marked('.'.repeat(500_000) + 'u'.repeat(500_000))).toEqual([]);
    const spaces = { ...segment('um'), text: `um${' '.repeat(1_000_000)}` };
    expect(marked(spaces)).toEqual(['um']);
  });
});

describe.skipIf(!hasMedia)('markFillers on verbatim transcripts (needs ../shared/media)', () => {
  for (const name of [
    'earnings22_4474955.aligned',
    'coraal_coraal_VLD_se0_ag3_f_01_2',
    'coraal_coraal_ROC_se0_ag2_m_01_2',
  ]) {
    it(`marks every um and uh of ${name}, and beside hesitations only words of the list`, () => {
      const rows = readFileSync(`${MEDIA}/interview/${name}.nlp`, 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => line.split('|'));
      const words = rows.map(([text = '', , start, end, punctuation = ''], i) => ({
        text: text + punctuation,
        // Two of the three have no times: a fifth of a second each.
        start: start ? Number(start) : i / 5,
        end: end ? Number(end) : (i + 1) / 5,
        confidence: null,
        filler: false,
      }));
      const text = words.map((word) => word.text).join(' ');
      const whole = { start: 0, end: words.at(-1)?.end ?? 0, speaker: null, text, words };
      const found = markFillers(transcriptOf(whole)).segments[0]?.words ?? [];
      const hesitations = found.filter((_, i) => /^(um|uh)$/i.test(rows[i]?.[0] ?? ''));
      expect(hesitations.every((word) => word.filler)).toBe(true);
      const others = found.filter((word) => word.filler && !/^(um|uh|er|erm|hm+|mm)\W*$/i.test(word.text));
      expect(others.every((word) => /^(like|you|know|i|mean|so|basically|actually)\W*$/i.test(word.text))).toBe(true);
    });
  }
});

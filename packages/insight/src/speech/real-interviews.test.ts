import { existsSync, readFileSync } from 'node:fs';
import type { Unavailable } from '@impact/report/error';
import type { Metric } from '@impact/report/metric';
import type { Segment, Word } from '@impact/report/transcript';
import { markFillers } from '@impact/speech/fillers';
import { describe, expect, it } from 'vitest';
import { segment, transcript } from '../testing/interview-fixture.ts';
import { fillerMetrics } from './fillers.ts';
import { paceMetrics } from './pace.ts';
import { pauseMetrics } from './pauses.ts';
import { talkMetrics } from './talk.ts';
import { speechTimeline } from './timeline.ts';

const folder = new URL('../../../../../shared/media/interview/', import.meta.url);
const missing: Unavailable = { unavailable: true, code: 'MEDIA_NO_AUDIO', message: 'No sound.' };

/** Words of a Rev transcript (one a line, `token|speaker|start|end|punctuation|…`); a new speaker begins a segment. */
function segmentsOf(file: string): Segment[] {
  const runs: { speaker: string; words: Word[] }[] = [];
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n').slice(1)) {
    const [token = '', speaker = '', start = '', end = '', mark = ''] = line.split('|');
    if (token === '' || token.startsWith('<') || start === '' || end === '') continue;
    if (runs.at(-1)?.speaker !== speaker) runs.push({ speaker, words: [] });
    runs.at(-1)?.words.push({
      text: `${token}${mark}`,
      start: Number(start),
      end: Number(end),
      confidence: null,
      filler: false,
    });
  }
  return runs.map(({ speaker, words }) => segment(words, speaker));
}

describe.skipIf(!existsSync(folder))('a real call of 14 minutes (needs ../shared/media/interview)', () => {
  const segments = existsSync(folder) ? segmentsOf('earnings22_4474955.aligned.nlp') : [];
  const ids = [...new Set(segments.map(({ speaker }) => speaker ?? ''))];
  const speakers = ids.map((id) => ({
    id,
    name: null,
    role: id === '3' ? ('candidate' as const) : ('interviewer' as const),
  }));
  const timeline = speechTimeline(missing, markFillers(transcript(segments, { speakers })));
  const metrics = [
    ...paceMetrics(timeline, null),
    ...pauseMetrics(timeline),
    ...fillerMetrics(timeline),
    ...talkMetrics(timeline),
  ];
  const metric = (id: string): Metric | undefined => metrics.find((one) => one.id === id);
  const value = (id: string): number => metric(id)?.value ?? Number.NaN;

  it('has the pace of a presentation by a fluent second-language speaker', () => {
    // Counted with awk: 717 and 322 words in turns of 271.95 s and 125.68 s, of which 32 are fillers (19 um, 5 uh, 4 so, 2 you know).
    expect(value('pace.wpm')).toBeCloseTo((60 * (717 + 322 - 32)) / (271.95 + 125.68), 2);
    expect(value('pace.articulation_rate')).toBeGreaterThan(2.5);
    expect(value('pace.articulation_rate')).toBeLessThan(6);
    expect(value('pace.variation')).toBeGreaterThan(5);
    expect(value('pace.variation')).toBeLessThan(45);
  });

  it('has a few pauses a minute and hardly a long one', () => {
    expect(value('pause.per_min')).toBeGreaterThan(5);
    expect(value('pause.per_min')).toBeLessThan(40);
    expect(value('pause.ratio')).toBeGreaterThan(0.05);
    expect(value('pause.ratio')).toBeLessThan(0.5);
    expect(value('pause.long_per_min')).toBeLessThan(3);
  });

  it('has the fillers that the transcribers wrote down', () => {
    const said = segments.filter(({ speaker }) => speaker === '3').flatMap(({ words }) => words);
    const hesitations = said.filter(({ text }) => /^(um|uh|hmm?|er)\b/i.test(text)).length;
    expect(metric('filler.per_min')?.detail?.count).toBeGreaterThanOrEqual(hesitations);
    expect(value('filler.per_min')).toBeLessThan(12);
  });

  it('tells who talks how much', () => {
    expect(value('talk.ratio')).toBeGreaterThan(0.3);
    expect(value('talk.ratio')).toBeLessThan(0.8);
    expect(value('talk.longest_turn')).toBeCloseTo(271.95);
  });
});

import { readFileSync } from 'node:fs';
import type { Segment, Transcript } from '@impact/report/transcript';

/** Reads Rev's `.nlp` references: a line a word, `token|speaker|ts|endTs|punctuation|…`; words without times are placed in their order. */
export function verbatimInterview(path: string): Transcript {
  const segments: Segment[] = [];
  let time = 0;
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [text, speaker = null, from, to, mark = ''] = line.split('|');
    if (!text) continue;
    const start = from ? Number(from) : time;
    const end = to ? Number(to) : start + 0.3;
    time = Math.max(time, end);
    let segment = segments.at(-1);
    if (segment?.speaker !== speaker) {
      segment = { speaker, start, end, text: '', words: [] };
      segments.push(segment);
    }
    segment.end = end;
    segment.text += `${segment.text ? ' ' : ''}${text}${mark}`;
    segment.words.push({ text, start, end, confidence: null, filler: /^(?:um|uh|er|hmm|mm)[-,]?$/iu.test(text) });
  }
  const speakers = [...new Set(segments.map((segment) => segment.speaker))].flatMap((id) =>
    id === null ? [] : [{ id, name: null, role: 'unknown' as const }],
  );
  return { engine: 'reference', quality: 'supplied', speakers, segments };
}

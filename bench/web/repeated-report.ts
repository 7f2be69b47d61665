import { curveGrid } from '@impact/insight/confidence/curve';
import { Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';

/** A real report lists no more moments of one number, however long the recording is. */
const MOST_EVIDENCE = 20;
const MOST_CONFIDENCE_MOMENTS = 6;

type Values = (number | null)[];

/**
 * The report of a recording that is the one of this report over and over: its words, sentences, answers and tracks again and again, its
 * moments spread over the whole length. The numbers stay those of the one recording. Throws where it is no report.
 */
export function repeatedReport(report: Report, source: Pick<Report['source'], 'name' | 'sha256' | 'duration'>): Report {
  const once = report.source.duration;
  const { duration } = source;
  const copies = Math.ceil(duration / once);
  const over = <T extends Span>(list: readonly T[]): T[] =>
    Array.from({ length: copies }, (_, i) => list.map((one) => later(one, i * once)))
      .flat()
      .filter(({ end }) => end <= duration);
  const spread = <T extends Span>(list: readonly T[], most: number): T[] => {
    const all = over(list);
    const count = Math.min(most, all.length);
    return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).flatMap(
      (one) => one ?? [],
    );
  };
  const longer = (track: Track, step = track.step): Track => {
    const count = Math.ceil((duration - track.start) / step);
    const again = (values: Values): Values =>
      Array.from(
        { length: count },
        (_, i) => values[Math.min(values.length - 1, Math.floor(((i * step) % once) / track.step))] ?? null,
      );
    const { values } = track;
    return { ...track, step, values: Array.isArray(values) ? again(values) : mapped(values, again) };
  };
  const { transcript, confidence, suggestions } = report;
  return Report.parse({
    ...report,
    id: `${report.id}-repeated`,
    source: { ...report.source, ...source },
    transcript: transcript && { ...transcript, segments: over(transcript.segments) },
    tracks: mapped(report.tracks, (track) => longer(track)),
    metrics: report.metrics.map(({ evidence, best, worst, ...metric }) => ({
      ...metric,
      evidence: spread(evidence, MOST_EVIDENCE),
      ...(best && { best: later(best, Math.floor(copies / 3) * once) }),
      ...(worst && { worst: later(worst, Math.floor((2 * copies) / 3) * once) }),
    })),
    confidence: {
      ...confidence,
      track: confidence.track && longer(confidence.track, curveGrid(duration).hop),
      moments: spread(confidence.moments, MOST_CONFIDENCE_MOMENTS),
    },
    sentences: over(report.sentences),
    answers: over(report.answers).map((answer, i) => ({ ...answer, number: i + 1 })),
    findings: report.findings.map(({ evidence, ...finding }) => ({
      ...finding,
      evidence: spread(evidence, evidence.length),
    })),
    suggestions: {
      ...suggestions,
      items: suggestions.items.map(({ evidence, ...item }) => ({
        ...item,
        evidence: spread(evidence, evidence.length),
      })),
    },
  });
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

/** Under these names moments stand, wherever in a report. */
const MOMENTS: readonly string[] = ['start', 'end', 'at'];

/** The same so many seconds later, with all that is inside of it. */
const later = <T>(value: T, seconds: number): T => shifted(value, seconds) as T;

function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shifted(one, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'number' && MOMENTS.includes(name) ? Math.round((one + by) * 1000) / 1000 : shifted(one, by),
    ]),
  );
}

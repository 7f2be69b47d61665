import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf, infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Metric } from '@impact/report/metric';
import type { Report } from '@impact/report/report';

/** What a reader looks for first, in this order. */
const FIRST = ['pace.wpm', 'eye_contact.ratio', 'posture.score', 'grammar.score', 'filler.per_min'] as const;

/** One number of the headline. */
export interface HeadlineNumber {
  metric: Metric;
  band: Band | null;
  bands: readonly Band[];
}

/** How face and voice come across: the share of each class in both, null where it was not measured. */
export interface HeadlineEmotion {
  classes: { name: string; face: number | null; voice: number | null }[];
  sources: {
    source: 'face' | 'voice';
    measured: boolean;
    coverage: number;
    reliability: Metric['reliability'];
    reason: string | null;
  }[];
}

/** Stands in where emotion may not be inferred. */
const INSTEAD = 'voice.pitch_sd';

/** Numbers that the report knows, also those that could not be measured: then they say why. */
export function headlineNumbers({ metrics, policy }: Pick<Report, 'metrics' | 'policy'>): HeadlineNumber[] {
  return [...FIRST, ...(policy.emotionInference ? [] : [INSTEAD])].flatMap((id) => {
    const metric = metrics.find((one) => one.id === id);
    if (!metric) return [];
    const bands = definitionOf(id)?.bands ?? [];
    return [{ metric, bands, band: bands.find(({ key }) => key === metric.band) ?? null }];
  });
}

const SOURCES = { face: 'facial_emotion.', voice: 'speech_emotion.' } as const;

/** null where the policy of the report has emotion inference off, or nothing of it is in the report. */
export function headlineEmotion({ metrics, policy }: Pick<Report, 'metrics' | 'policy'>): HeadlineEmotion | null {
  if (!policy.emotionInference) return null;
  const of = (source: 'face' | 'voice') =>
    metrics.filter(({ id }) => id.startsWith(SOURCES[source]) && infersEmotion(id));
  const own = { face: of('face'), voice: of('voice') };
  const names = [...own.face, ...own.voice].map(({ id }) => id.slice(id.indexOf('.') + 1));
  if (names.length === 0) return null;
  const share = (source: 'face' | 'voice', name: string) =>
    own[source].find(({ id }) => id === `${SOURCES[source]}${name}`)?.value ?? null;
  return {
    classes: [...new Set(names)].map((name) => ({ name, face: share('face', name), voice: share('voice', name) })),
    sources: (['face', 'voice'] as const).flatMap((source) => {
      const [first] = own[source];
      if (!first) return [];
      const { coverage, reliability, reason = null } = first;
      return [{ source, measured: first.value !== null, coverage, reliability, reason }];
    }),
  };
}

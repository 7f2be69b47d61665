import type { Finding, Suggestion } from '@impact/report/report';
import type { Measured, MeasuredMetrics } from './rule.ts';
import { firstMoments, percent, rounded } from './wording.ts';

/** What already works, best known to matter first: fills the list up where there is little to change, and opens the summary. */
interface Strength {
  area: Suggestion['area'];
  metric: string;
  bands: readonly string[];
  unless?: (metric: Measured) => boolean;
  /** What it is, as a clause of a sentence. */
  fact: (metric: Measured) => string;
  keep: string;
}

const STRENGTHS: readonly Strength[] = [
  {
    area: 'pace',
    metric: 'pace.wpm',
    bands: ['good'],
    fact: ({ value }) => `the pace of ${Math.round(value)} words a minute is easy to follow`,
    keep: 'Keep this pace, and try it once with a longer, harder question.',
  },
  {
    area: 'presence',
    metric: 'eye_contact.ratio',
    bands: ['good'],
    fact: ({ value }) => `the gaze stays near the lens ${percent(value)} of the time`,
    keep: 'Keep the place of the camera as it is now for the next call.',
  },
  {
    area: 'fluency',
    metric: 'filler.per_min',
    bands: ['good'],
    // Where a recogniser wrote the words it may have dropped fillers: few of them prove nothing.
    unless: ({ detail }) => detail?.lowerBound === true,
    fact: ({ value }) =>
      value === 0 ? 'no fillers are heard' : rareFact(value, 'filler', 'goes unnoticed', 'go unnoticed'),
    keep: 'Keep letting a silence stand where a filler could be.',
  },
  {
    area: 'voice',
    metric: 'voice.pitch_sd',
    bands: ['lively'],
    fact: ({ value }) => `the melody of ${rounded(value)} semitones sounds lively`,
    keep: 'Keep lifting the voice on the word that carries the news.',
  },
  {
    area: 'presence',
    metric: 'posture.score',
    bands: ['good'],
    fact: ({ value }) => `the body is inside all posture bands ${Math.round(value)} % of the visible time`,
    keep: 'Keep the chair and the desk as they are now.',
  },
  {
    area: 'fluency',
    metric: 'pause.long_per_min',
    bands: ['good'],
    fact: ({ value }) =>
      value === 0 ? 'there are no long pauses' : rareFact(value, 'long pause', 'sounds natural', 'sound natural'),
    keep: 'Keep the short pauses: they give a listener time to follow.',
  },
  {
    area: 'language',
    metric: 'grammar.score',
    bands: ['good'],
    fact: ({ value }) => `grammar reaches ${rounded(value)} of 10`,
    keep: 'Keep the sentences as short and plain as they are.',
  },
];

/** "1 filler a minute goes unnoticed", "2.5 fillers a minute go unnoticed"; what rounds to none is hardly any. */
function rareFact(perMinute: number, what: string, one: string, many: string): string {
  const number = rounded(perMinute);
  if (number === '0') return `there are hardly any ${what}s`;
  return number === '1' ? `1 ${what} a minute ${one}` : `${number} ${what}s a minute ${many}`;
}

export interface Kept extends Suggestion {
  metric: Measured;
  fact: string;
}

/**
 * What is worth keeping, in the order of how much it matters; nothing that a finding advises to change. Moments are those of the finding
 * that tells of the same strength: the moments of a metric may be those in which it was not kept.
 */
export function worthKeeping(metrics: MeasuredMetrics, findings: readonly Finding[]): Kept[] {
  return STRENGTHS.flatMap(({ area, metric: id, bands, unless, fact, keep }) => {
    const metric = metrics.get(id);
    if (!metric?.band || !bands.includes(metric.band) || unless?.(metric)) return [];
    const about = findings.filter((finding) => finding.metrics.includes(id));
    const strength = about.find(({ kind }) => kind === 'strength');
    if (!strength && about.some(({ kind }) => kind === 'improve')) return [];
    const said = fact(metric);
    const evidence = firstMoments(strength?.evidence ?? []);
    return [
      {
        area,
        answer: null,
        metrics: [id],
        quote: null,
        metric,
        fact: said,
        advice: keep,
        why: `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
        evidence,
      },
    ];
  });
}

import type { Suggestion } from '@impact/report/report';
import type { Measured, MeasuredMetrics } from './rule.ts';
import { percent, rounded } from './wording.ts';

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
    fact: ({ value }) => `${rounded(value)} fillers a minute go unnoticed`,
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
    fact: ({ value }) => `posture is inside the own bands ${Math.round(value)} % of the visible time`,
    keep: 'Keep the chair and the desk as they are now.',
  },
  {
    area: 'fluency',
    metric: 'pause.long_per_min',
    bands: ['good'],
    fact: ({ value }) => `${rounded(value)} long pauses a minute sound natural`,
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

export interface Kept extends Suggestion {
  metric: Measured;
  fact: string;
}

/** What is worth keeping, in the order of how much it matters. */
export function worthKeeping(metrics: MeasuredMetrics): Kept[] {
  return STRENGTHS.flatMap(({ area, metric: id, bands, unless, fact, keep }) => {
    const metric = metrics.get(id);
    if (!metric?.band || !bands.includes(metric.band) || unless?.(metric)) return [];
    const said = fact(metric);
    return [
      { area, metric, fact: said, advice: keep, why: `${said.charAt(0).toUpperCase()}${said.slice(1)}.`, evidence: [] },
    ];
  });
}

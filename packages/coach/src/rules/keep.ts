import type { Finding, Suggestion } from '@impact/report/report';
import type { Idea, Measured, Scene } from './rule.ts';
import { completeStory } from './story.ts';
import { clock, firstMoments, percent, quoted, rounded, sentence } from './wording.ts';

/** What already works: `fact` is a clause that opens a summary, `advice` how to keep and stretch it. */
export type Strength = Pick<
  Idea,
  'area' | 'answer' | 'metrics' | 'reliability' | 'advice' | 'why' | 'fact' | 'quote' | 'evidence'
>;

interface Habit {
  area: Suggestion['area'];
  metric: string;
  bands: readonly string[];
  unless?: (metric: Measured) => boolean;
  /** A clause without its number, as somebody would say it; `figure` adds the number for the reason, empty where there is none to add. */
  fact: (metric: Measured) => string;
  figure: (metric: Measured) => string;
  keep: string;
}

/** What rounds to none needs no number. */
const perMinute = ({ value }: Measured): string => (rounded(value) === '0' ? '' : `${rounded(value)} a minute`);

/** In the order of how much it matters to a listener. */
const HABITS: readonly Habit[] = [
  {
    area: 'pace',
    metric: 'pace.wpm',
    bands: ['good'],
    fact: () => 'the pace is easy to follow',
    figure: ({ value }) => `${Math.round(value)} words a minute`,
    keep: 'Keep this pace, and try it once with a longer, harder question.',
  },
  {
    area: 'presence',
    metric: 'eye_contact.ratio',
    bands: ['good'],
    fact: () => 'the gaze stays near the lens',
    figure: ({ value }) => `${percent(value)} of the time`,
    keep: 'Keep camera and window where they are now, and take a picture of the desk so that the next call looks the same.',
  },
  {
    area: 'fluency',
    metric: 'filler.per_min',
    bands: ['good'],
    // Where a recogniser wrote the words it may have dropped fillers: few of them prove nothing.
    unless: ({ detail }) => detail?.lowerBound === true,
    fact: ({ value }) => (value === 0 ? 'no fillers are heard' : 'fillers are rare'),
    figure: perMinute,
    keep: 'Keep letting a silence stand where a filler could be, above all in the first sentence after a question.',
  },
  {
    area: 'voice',
    metric: 'voice.pitch_sd',
    bands: ['lively'],
    fact: () => 'the voice sounds lively',
    figure: ({ value }) => `its pitch varies by ${rounded(value)} semitones`,
    keep: 'Keep lifting the voice on the word that carries the news, also late in the interview.',
  },
  {
    area: 'presence',
    metric: 'posture.score',
    bands: ['good'],
    fact: () => 'the posture looks upright and still',
    figure: ({ value }) => `${Math.round(value)} % of the visible time`,
    keep: 'Keep the chair and the desk as they are now.',
  },
  {
    area: 'fluency',
    metric: 'pause.long_per_min',
    bands: ['good'],
    fact: ({ value }) => (value === 0 ? 'no pause runs past two seconds' : 'long pauses are rare'),
    figure: perMinute,
    keep: 'Keep the short pauses: they give a listener time to follow.',
  },
  {
    area: 'language',
    metric: 'grammar.score',
    bands: ['good'],
    fact: () => 'the grammar is in order',
    figure: ({ value }) => `${rounded(value)} of 10`,
    keep: 'Keep the sentences as plain as they are, and say names of tools and products slowly.',
  },
];

/**
 * What is worth keeping, in the order of how much it matters; nothing that a finding advises to change. Moments are those of the finding
 * that tells of the same strength: the moments of a metric may be those in which it was not kept.
 */
export function worthKeeping(scene: Scene, findings: readonly Finding[]): Strength[] {
  const habits = HABITS.flatMap(({ area, metric: id, bands, unless, fact, figure, keep }): Strength[] => {
    const metric = scene.metrics.get(id);
    if (!metric?.band || !bands.includes(metric.band) || unless?.(metric)) return [];
    const about = findings.filter((finding) => finding.metrics.includes(id));
    const strength = about.find(({ kind }) => kind === 'strength');
    if (!strength && about.some(({ kind }) => kind === 'improve')) return [];
    const said = fact(metric);
    const number = figure(metric);
    return [
      {
        area,
        answer: null,
        metrics: [id],
        reliability: metric.reliability,
        advice: keep,
        why: `${sentence(said)}${number === '' ? '' : `: ${number}`}.`,
        fact: said,
        quote: null,
        evidence: firstMoments(strength?.evidence ?? []),
      },
    ];
  });
  return [...wholeStory(scene), ...habits];
}

/** An answer that tells of all four parts is worth more than any habit: it shows how the next one goes. */
function wholeStory(scene: Scene): Strength[] {
  const answer = completeStory(scene);
  const result = answer?.star.result;
  if (!answer || !result) return [];
  const metric = scene.metrics.get('structure.star');
  const which = scene.answers.length === 1 ? 'the answer' : `answer ${answer.number}`;
  return [
    {
      area: 'content',
      answer: answer.number,
      metrics: metric ? [metric.id] : [],
      reliability: metric?.reliability ?? 'medium',
      advice:
        'Keep this build, from the setting to the outcome, and write it down in four lines: the same story answers several other questions.',
      why: `${sentence(which)} has a setting, a goal, the steps taken and an outcome: ${quoted(result.text)} (${clock(result.start)}).`,
      fact: `${which} tells a whole story up to its outcome`,
      quote: result,
      evidence: [{ start: result.start, end: Math.max(result.start, result.end) }],
    },
  ];
}

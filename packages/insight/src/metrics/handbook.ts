import { COMPONENTS, componentDefinitions } from '../confidence/components.ts';
import { DEFAULT_WEIGHTS } from '../confidence/weights.ts';
import { SPEECH_TRACKS } from '../tracks/speech-tracks.ts';
import { VISUAL_TRACKS } from '../visual-tracks.ts';
import { answerCatalogue } from './answer-catalogue.ts';
import type { Band, Tone } from './bands.ts';
import { FAIR_COVERAGE, FULL_SECONDS, MINIMUM_SECONDS, POOR_COVERAGE, SHORT_SECONDS } from './build.ts';
import { catalogue } from './catalogue.ts';
import type { MetricDefinition, MetricGroup } from './definition.ts';

const CHAPTERS: Readonly<Record<MetricGroup, string>> = {
  speech: 'Pace, pauses, fillers and turns',
  voice: 'Voice',
  emotion: 'What face and voice look and sound like',
  face: 'Face and gaze',
  posture: 'Posture',
  framing: 'Framing and light',
  language: 'Words',
};

const TONES: Readonly<Record<Tone, string>> = {
  good: 'worth keeping',
  info: 'without judgement',
  ok: 'acceptable',
  poor: 'worth working on',
};

/** The handbook of the metrics as Markdown, from the records that the code itself uses: `docs/metrics.md` is its text. */
export function metricsHandbook(): string {
  const groups = Map.groupBy(catalogue, ({ group }) => group);
  return [
    '<!-- Made by `node scripts/run.mjs docs` from the records in packages/insight/src/metrics and packages/insight/src/confidence. -->',
    '',
    '# What is measured, and how',
    '',
    ...preface(),
    ...[...groups].flatMap(([group, metrics]) => [`## ${CHAPTERS[group]}`, '', ...metrics.flatMap(section)]),
    '## Of single answers',
    '',
    'An answer carries the metrics above as well, measured inside of it alone, and these:',
    '',
    ...answerCatalogue.flatMap(section),
    ...confidence(),
    ...tracks(),
  ].join('\n');
}

const preface = (): string[] => [
  'Every number comes with its unit, the band it lies in, the moments it came from, its coverage and its reliability. What cannot be measured is',
  'empty and says why.',
  '',
  '- **Coverage**, 0–1: the share of the relevant time that could be measured.',
  `- **Reliability**: low under ${SHORT_SECONDS} s of usable material or a coverage of ${POOR_COVERAGE}; at best medium under ${FULL_SECONDS / 60} minutes or a coverage of ${FAIR_COVERAGE}; never better than the engine behind it earns.`,
  `- **Too little**: under ${MINIMUM_SECONDS} s of usable material nothing has a value, and some metrics ask for more (named with them).`,
  '- **Bands** say how a value is read; a value on the border of two counts for the kinder one. Without bands it is shown and not judged.',
  '- **Best and worst**: judged metrics that can be followed over time name the 10 s (rates: 30 s; in short recordings a quarter of the recording, at',
  '  least half of these) that speak most for and against the delivery, where the two differ by twice the smallest change that counts.',
  '- **Another language**: where the words do not look like English, nothing is said of wording and fillers, and the pace is not judged.',
  '- **Smallest change that counts**: between two recordings of one person, less is as likely the measurement or the day.',
  '- **Emotion** metrics exist only where the policy of the recording allows them. They tell how face and voice look and sound, as shares and a',
  '  trend: never what somebody feels, and never a verdict.',
  '',
];

function section({ id, label, unit, bands, how, decimals, step, track }: MetricDefinition): string[] {
  const change = step === null ? 'none: two recordings cannot be compared by it' : `${step} ${spelt(unit)}`;
  return [
    `### ${label}`,
    '',
    `\`${id}\`, ${spelt(unit)}, shown with ${decimals} ${decimals === 1 ? 'digit' : 'digits'} after the point`,
    '',
    how.formula,
    '',
    bands.length > 0 ? `- Bands: ${bands.map(bandText).join('; ')}` : '- Bands: none, shown and not judged',
    `- From: ${how.inputs.join(', ')}`,
    `- Source: ${how.source}`,
    `- Smallest change that counts: ${change}`,
    ...(track ? [`- Over time: track \`${track}\``] : []),
    '',
  ];
}

const spelt = (unit: string): string => (unit === '1/min' ? 'per minute' : unit === 'share' ? 'as a share' : unit);

const bandText = ({ label, tone, from, to }: Band): string => `${label} ${rangeText(from, to)} (${TONES[tone]})`;

function rangeText(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `up to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

const confidence = (): string[] => [
  '## Delivery confidence',
  '',
  'The index, 0–100, tells how confident the delivery looks and sounds, from observable cues alone. It predicts neither performance nor hiring.',
  'It is 100 · Σ weight · score / Σ weight over the components that were measured, and empty where that is less than half of the weight. The weights',
  'are a choice, stand in every report, and can be replaced.',
  '',
  '| component | weight | score, 0–1 and linear between the points | from | in the curve over time |',
  '|---|---|---|---|---|',
  ...COMPONENTS.map((component) => {
    const { label, score, metrics, emotion, curve } = componentDefinitions[component];
    const from = metrics.map((id) => `\`${id}\``).join(', ');
    return `| ${label} | ${DEFAULT_WEIGHTS[component].toFixed(2)} | ${score}${emotion ? '; only where the policy allows emotion' : ''} | ${from} | ${curve} |`;
  }),
  '',
];

const tracks = (): string[] => [
  '## Over time',
  '',
  'Tracks of the report, each a value for every step; empty where it could not be measured. The step is the finest there is.',
  '',
  '| track | unit | step, s | holds |',
  '|---|---|---|---|',
  ...Object.entries({ ...SPEECH_TRACKS, ...VISUAL_TRACKS }).map(
    ([id, { unit, step, holds }]) => `| \`${id}\` | ${unit} | ${step} | ${holds} |`,
  ),
  '',
];

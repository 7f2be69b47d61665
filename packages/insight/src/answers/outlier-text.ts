import { clock, percent } from '../findings/words.ts';
import type { MetricDefinition } from '../metrics/definition.ts';

type Wording = (answer: string, value: number, others: number, shown: (value: number) => string) => string;

const WORDING: Readonly<Record<string, Wording>> = {
  'answer.length': (answer, value, others) =>
    `${answer} takes ${length(value)}; the others take about ${length(others)}.`,
  'answer.response_delay': (answer, value, others, shown) =>
    `${answer} begins ${shown(value)} s after its question; the others begin after about ${shown(others)} s.`,
  'pace.wpm': (answer, value, others, shown) =>
    `${answer} runs at ${shown(value)} words a minute; the others lie near ${shown(others)}.`,
  'filler.per_min': (answer, value, others, shown) =>
    `${answer} has ${shown(value)} fillers a minute; the others have about ${shown(others)}.`,
  'pause.long_per_min': (answer, value, others, shown) =>
    `${answer} has ${shown(value)} pauses of more than 2 s a minute; the others have about ${shown(others)}.`,
  'language.hedges_per_100': (answer, value, others, shown) =>
    `${answer} has ${shown(value)} hedges in 100 words; the others have about ${shown(others)}.`,
  'sentiment.compound': (answer, value, others, shown) =>
    `The words of ${answer.toLowerCase()} read ${value > others ? 'more positive' : 'more negative'} (${shown(value)}) than those of the others (about ${shown(others)}).`,
  'voice.pitch_sd': (answer, value, others, shown) =>
    `The pitch of the voice varies by ${shown(value)} semitones in ${answer.toLowerCase()}, and by about ${shown(others)} in the others.`,
  'eye_contact.ratio': (answer, value, others) =>
    `The eyes are near the lens for ${percent(value)} of ${answer.toLowerCase()}, and for about ${percent(others)} of the others.`,
  'posture.slouch': (answer, value, others) =>
    `The shoulders are sunk for ${percent(value)} of ${answer.toLowerCase()}, and for about ${percent(others)} of the others.`,
  'posture.score': (answer, value, others, shown) =>
    `Posture stays within its bands for ${shown(value)} % of ${answer.toLowerCase()}, and for about ${shown(others)} % of the others.`,
};

/** "12 s", "3:10 minutes". */
const length = (value: number): string => (value < 60 ? `${Math.round(value)} s` : `${clock(value)} minutes`);

/** One answer that stands out, in a sentence. */
export function outlierText(
  { id, label, unit, decimals }: MetricDefinition,
  number: number,
  value: number,
  others: number,
): string {
  const shown = (quantity: number): string => quantity.toFixed(decimals).replace(/^-0(\.0+)?$/u, '0$1');
  const wording = WORDING[id];
  if (wording) return wording(`Answer ${number}`, value, others, shown);
  return `${label} is ${shown(value)} ${unit} in answer ${number}, and about ${shown(others)} in the others.`;
}

import { useTranslation } from 'react-i18next';
import { useEmotionName } from '../headline/metric-words.ts';
import type { Lane } from './lanes.ts';
import type { Reading, Summary } from './reading.ts';

/** Rows of the timeline in words. */
export interface LaneWords {
  name(lane: Lane): string;
  reading(lane: Lane, reading: Reading): string;
  summary(lane: Lane, summary: Summary): string;
}

const DASH = '–';

/** Units that say nothing beside the name of the row. */
const BARE: ReadonlySet<string> = new Set(['', 'ratio', 'share', '−1…1']);

export function useLaneWords(): LaneWords {
  const { t } = useTranslation();
  const emotion = useEmotionName();
  const number = (lane: Lane, value: number) =>
    lane.kind === 'curve' ? signed(value.toFixed(lane.decimals)) : signed(String(value));
  const unit = (lane: Lane) => {
    const own = lane.kind === 'curve' ? lane.unit : '';
    if (own === 'deg') return '°';
    return BARE.has(own) ? '' : ` ${t(`report.unit.${unitKey(own)}` as never, { defaultValue: own })}`;
  };
  const numbers = (lane: Lane, values: readonly (number | null)[]) =>
    lane.kind === 'curve' && (lane.id === 'gaze' || lane.id === 'head')
      ? values
          .map((value, i) =>
            value === null ? DASH : t(directionKey(i, value), { degrees: number(lane, Math.abs(value)) }),
          )
          .join(', ')
      : `${values.map((value) => (value === null ? DASH : number(lane, value))).join(' / ')}${unit(lane)}`;
  return {
    name: (lane) => t(`report.lane.${lane.id}`),
    reading(lane, reading) {
      if (reading === null) return DASH;
      switch (reading.kind) {
        case 'numbers':
          return numbers(lane, reading.values);
        case 'state':
          return t(
            lane.id === 'speakers'
              ? reading.on
                ? 'report.state.speaks'
                : 'report.state.silent'
              : reading.on
                ? 'report.state.near'
                : 'report.state.away',
          );
        case 'share':
          return `${emotion(reading.name)} ${Math.round(100 * reading.share)} %`;
        case 'text':
          return reading.filler ? t('report.state.filler', { word: reading.text }) : reading.text;
      }
    },
    summary(lane, summary) {
      if (summary === null) return DASH;
      switch (summary.kind) {
        case 'numbers':
          return numbers(
            lane,
            summary.values.map((value) => value?.mean ?? null),
          );
        case 'on':
          return `${Math.round(100 * summary.share)} %`;
        case 'shares':
          return summary.shares.map(({ name, share }) => `${emotion(name)} ${Math.round(100 * share)} %`).join(', ');
        case 'names':
          return summary.names.join(', ');
        case 'words':
          return summary.fillers === 0
            ? t('report.state.words', { count: summary.words })
            : `${t('report.state.words', { count: summary.words })}, ${t('report.state.fillers', { count: summary.fillers })}`;
      }
    },
  };
}

const signed = (text: string): string => text.replace(/^-/, '−');

const unitKey = (unit: string): string => unit.replaceAll(/[^a-z0-9]+/gi, '_');

/** Angles are told as directions as the person has them: the first to the side, the second up and down. */
function directionKey(i: number, value: number) {
  if (i === 0) return value >= 0 ? 'report.direction.left' : 'report.direction.right';
  return value >= 0 ? 'report.direction.up' : 'report.direction.down';
}

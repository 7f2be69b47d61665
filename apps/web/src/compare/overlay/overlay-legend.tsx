import { Checkbox } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSideNames } from '../comparison-context.tsx';
import { SideBadge, SideStroke } from '../side-badge.tsx';
import type { Overlay, rangeOfLine } from './overlaid.ts';
import type { Reading } from './reading.ts';

interface OverlayLegendProps {
  ranges: readonly ReturnType<typeof rangeOfLine>[];
  hidden: readonly number[];
  onChange: (hidden: number[]) => void;
  lines: Overlay['lines'];
  reading: Reading;
}

/** Whose line is which; each can be hidden, and shows its value under the pointer, or from where to where it goes. */
export function OverlayLegend({ ranges, hidden, onChange, lines, reading }: OverlayLegendProps) {
  const { t } = useTranslation();
  const names = useSideNames();
  return (
    <ul className="curves-legend">
      {names.map((name, side) => {
        const range = ranges[side];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their places
          <li key={side}>
            <Checkbox
              aria-label={t('compare.curves.show', { name })}
              checked={Boolean(range) && !hidden.includes(side)}
              disabled={!range}
              onChange={() =>
                onChange(hidden.includes(side) ? hidden.filter((one) => one !== side) : [...hidden, side])
              }
            />
            <SideBadge side={side} />
            <SideStroke side={side} />
            <span className="curves-name">{name}</span>
            {range ? (
              <Value line={lines[side] ?? []} range={range} reading={reading} />
            ) : (
              <span className="curves-value">{t('compare.curves.noneOf')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ValueProps {
  line: Overlay['lines'][number];
  range: NonNullable<ReturnType<typeof rangeOfLine>>;
  reading: Reading;
}

function Value({ line, range, reading }: ValueProps) {
  const { t } = useTranslation();
  const index = useSyncExternalStore(reading.subscribe, reading.get);
  const value = index === null ? null : (line[index] ?? null);
  const whole = t('compare.curves.range', { low: Math.round(range.low), high: Math.round(range.high) });
  return (
    <span className="curves-value tabular">
      {index === null ? whole : value === null ? '–' : `${Math.round(value)}`}
    </span>
  );
}

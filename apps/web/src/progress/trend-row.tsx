import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumberNames } from '../parts/number-names.ts';
import { shownText } from '../parts/shown-value.ts';
import { anchorOf } from './anchor.ts';
import type { Progress } from './progress-query.ts';
import { SmallLine } from './small-line.tsx';
import { TrendDetails } from './trend-details.tsx';
import { type MetricTrend, outcomeOf } from './trend-groups.ts';
import { VerdictIcon } from './verdict-icon.tsx';

interface TrendRowProps {
  trend: MetricTrend;
  sessions: Progress['sessions'];
  places: readonly number[];
}

/** One number: its line, from where to where it went, and what that means. It opens to all values. */
export function TrendRow({ trend, sessions, places }: TrendRowProps) {
  const { t } = useTranslation();
  const names = useNumberNames();
  const [open, setOpen] = useState(false);
  const { id, points, notComparable } = trend;
  const outcome = outcomeOf(trend);
  const values = points.flatMap(({ value }) => value ?? []);
  const [first, last] = [values[0], values.at(-1)];
  const text = (value: number | undefined) => (value === undefined ? '–' : shownText(id, value));
  const unit = names.unit(id);
  const isOne = values.length === 1;
  return (
    <details className="trend" id={anchorOf(id)} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <IconChevronRight size={16} aria-hidden className="trend-open" />
        <span className="trend-name">{names.name(id)}</span>
        <span className="trend-line">
          <SmallLine id={id} points={points} places={places} judged={outcome !== 'changed' && outcome !== 'unsure'} />
        </span>
        <span className="trend-went tabular">
          <b>{isOne ? text(last) : t('progress.numbers.went', { first: text(first), last: text(last) })}</b>{' '}
          <small>{unit}</small>
        </span>
        <span className="trend-verdict">
          <VerdictIcon verdict={outcome} />
          {t(`progress.verdict.${outcome === 'unsure' && notComparable !== null ? 'never' : outcome}`)}
        </span>
      </summary>
      {open ? <TrendDetails trend={trend} sessions={sessions} /> : null}
    </details>
  );
}

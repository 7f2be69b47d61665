import { definitionOf } from '@impact/insight/metrics/catalogue';
import { toldMetric } from '@impact/insight/metrics/untold';
import { numberText } from '@impact/insight/metrics/value-text';
import type { Metric } from '@impact/report/metric';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScaleBar } from '../headline/scale-bar.tsx';
import { ToneMark } from '../headline/tone-mark.tsx';
import { Trust } from '../headline/trust.tsx';
import { useTextLanguage } from '../text-language.ts';
import { bandOfMetric } from './band-of-metric.ts';
import { MetricDetails } from './metric-details.tsx';
import { isMeasured } from './metric-groups.ts';
import { useNumberWords } from './number-words.ts';

/** One number with its band on the scale and how far it may be trusted; it opens to everything behind it. */
export function MetricRow({ metric }: { metric: Metric }) {
  const { t } = useTranslation();
  const words = useNumberWords();
  const lang = useTextLanguage();
  const [isOpen, setOpen] = useState(false);
  const { id, value, coverage, reliability, unit } = metric;
  const measured = isMeasured(metric) && value !== null;
  const band = measured ? bandOfMetric(metric) : null;
  return (
    <details className="metric" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <IconChevronRight size={16} aria-hidden className="metric-open" />
        <span className="metric-name">{words.name(id)}</span>
        {measured ? (
          <>
            <span className="metric-value tabular">
              {metric.detail?.lowerBound === true ? '≥ ' : ''}
              {numberText(id, value)} <small>{words.unit(id, value)}</small>
            </span>
            <span className="metric-band">
              {band ? <ToneMark tone={band.tone} label={words.band(id, band)} /> : null}
            </span>
            <span className="metric-scale">
              {band ? (
                <ScaleBar bands={definitionOf(id)?.bands ?? []} value={value} isShare={unit === 'share'} />
              ) : null}
            </span>
            <span className="metric-trust">
              <Trust coverage={coverage} reliability={reliability} measured />
            </span>
          </>
        ) : (
          <span className="metric-why">
            <strong>{t('common.notMeasured')}.</strong> <span lang={lang}>{toldMetric(metric).reason}</span>
          </span>
        )}
      </summary>
      {isOpen ? <MetricDetails metric={metric} measured={measured} /> : null}
    </details>
  );
}

import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Listed } from './interviews-query.ts';
import { LowReliability } from './low-reliability.tsx';
import { TrendLine } from './trend-line.tsx';

/** The confidence index, and how it went over the recording. */
export function ConfidenceValue({ summary }: { summary: NonNullable<Listed['summary']> }) {
  const { t } = useTranslation();
  const { confidence, confidenceReliability, trend } = summary;
  return (
    <span className="confidence">
      {confidence === null ? (
        <span title={t('home.notMeasured')}>
          <span aria-hidden>–</span>
          <VisuallyHidden>{t('home.notMeasured')}</VisuallyHidden>
        </span>
      ) : (
        <span className="confidence-value tabular">
          {confidenceReliability === 'low' ? <LowReliability /> : null}
          {Math.round(confidence)}
          <VisuallyHidden> {t('home.of100')}</VisuallyHidden>
        </span>
      )}
      {trend ? <TrendLine values={trend} /> : null}
    </span>
  );
}

import { numberText } from '@impact/insight/metrics/value-text';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMetricWords } from '../report/headline/metric-words.ts';
import { ToneMark } from '../report/headline/tone-mark.tsx';
import type { ListedNumber } from './listed-numbers.ts';
import { LowReliability } from './low-reliability.tsx';

interface NumberValueProps {
  number: ListedNumber;
  /** Where no heading of a column tells it. */
  withUnit?: boolean;
}

/** A number with the band that it lies in. */
export function NumberValue({ number: { id, value, band, atLeast, isUncertain }, withUnit = false }: NumberValueProps) {
  const { t } = useTranslation();
  const words = useMetricWords();
  if (value === null) {
    return (
      <span className="number" title={t('home.notMeasured')}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{t('home.notMeasured')}</VisuallyHidden>
      </span>
    );
  }
  const unit = words.unit(id);
  return (
    <span className="number">
      <span className="number-value tabular">
        {isUncertain ? <LowReliability /> : null}
        {atLeast ? (
          <>
            <span aria-hidden>≥ </span>
            <VisuallyHidden>{t('home.atLeast')} </VisuallyHidden>
          </>
        ) : null}
        {numberText(id, value)}
        {withUnit && unit !== '' ? <small className="home-small"> {unit}</small> : null}
      </span>
      {band ? <ToneMark tone={band.tone} label={words.band(id, band)} /> : null}
    </span>
  );
}

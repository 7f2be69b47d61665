import { toldMetric } from '@impact/insight/metrics/untold';
import { numberText } from '@impact/insight/metrics/value-text';
import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MomentButton } from '../moment-button.tsx';
import type { HeadlineNumber } from './headline-numbers.ts';
import { useMetricWords } from './metric-words.ts';
import { ScaleBar } from './scale-bar.tsx';
import { ToneMark } from './tone-mark.tsx';
import { Trust } from './trust.tsx';

/** One number with its band, on the scale of its bands, and the moment that speaks most against it. */
export function NumberCard({ number: { metric: measured, band, bands } }: { number: HeadlineNumber }) {
  const { t } = useTranslation();
  const words = useMetricWords();
  const metric = toldMetric(measured);
  const { id, value, worst, evidence } = metric;
  const label = words.name(id);
  const moment = worst ?? evidence[0];
  return (
    <article className="headline-card">
      <Title order={3}>{label}</Title>
      {value === null ? (
        <Text size="sm" c="dimmed" className="headline-reason">
          {t('report.headline.notMeasured', { why: metric.reason ?? '' })}
        </Text>
      ) : (
        <>
          <p className="headline-number tabular">
            {metric.detail?.lowerBound === true ? '≥ ' : ''}
            {numberText(id, value)} <small>{words.unit(id)}</small>
          </p>
          <ScaleBar bands={bands} value={value} isShare={metric.unit === 'share'} />
          <Group gap="2px 10px" justify="space-between">
            {band ? <ToneMark tone={band.tone} label={words.band(id, band)} /> : null}
            {moment ? (
              <MomentButton
                start={moment.start}
                end={moment.end}
                what={t(worst ? 'report.headline.weakest' : 'report.headline.example', { metric: label })}
              />
            ) : null}
          </Group>
        </>
      )}
      <Trust coverage={metric.coverage} reliability={metric.reliability} measured={value !== null} />
    </article>
  );
}

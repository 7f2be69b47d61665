import { length } from '@impact/document/view/time';
import { numberText } from '@impact/insight/metrics/value-text';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMetricWords } from '../report/headline/metric-words.ts';
import { ScaleBar } from '../report/headline/scale-bar.tsx';
import { ToneMark } from '../report/headline/tone-mark.tsx';
import { ReliabilityMark } from '../report/headline/trust.tsx';
import type { SharedInterview } from './shared-query.ts';
import { type SummaryNumber, summaryNumbers } from './summary-numbers.ts';
import '../report/headline/headline.css';
import '../report/report-page.css';

/** The headline numbers of a report, where a link shows no more than these. */
export function SharedSummary({ interview }: { interview: SharedInterview }) {
  const { t } = useTranslation();
  const { title, candidateName, createdAt, recording, purpose, summary } = interview;
  usePageTitle(title);
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'long' }).format(new Date(createdAt));
  const facts = [
    ...(candidateName === null ? [] : [candidateName]),
    date,
    ...(recording.duration === null ? [] : [length(recording.duration)]),
    t(`report.facts.purpose.${purpose}`),
  ];
  return (
    <Stack gap="lg">
      <header>
        <Title order={1} className="report-title">
          {title}
        </Title>
        <Group component="ul" gap="2px 14px" className="report-facts">
          {facts.map((fact) => (
            <Text component="li" key={fact} size="sm" c="dimmed">
              {fact}
            </Text>
          ))}
        </Group>
      </header>
      {summary ? <Numbers summary={summary} /> : <Text>{t('shared.withheld')}</Text>}
    </Stack>
  );
}

function Numbers({ summary }: { summary: NonNullable<SharedInterview['summary']> }) {
  const { confidence, confidenceReliability, metrics } = summary;
  const { t } = useTranslation();
  return (
    <section aria-labelledby="summary-title">
      <Stack gap="lg">
        <div className="headline-index">
          <div className="headline-ring" style={{ '--share': (confidence ?? 0) / 100 } as React.CSSProperties}>
            <span className="tabular">{confidence === null ? '–' : Math.round(confidence)}</span>
            <small>{t('report.headline.of100')}</small>
          </div>
          <div className="headline-title">
            <Title order={2} id="summary-title">
              {t('report.headline.confidence')}
            </Title>
            <Text size="sm" c="dimmed">
              {confidence === null ? t('common.notMeasured') : t('report.headline.predicts')}
            </Text>
            {confidenceReliability ? (
              <Text size="xs" c="dimmed">
                <ReliabilityMark reliability={confidenceReliability} />
              </Text>
            ) : null}
          </div>
        </div>
        <ul className="shared-cards">
          {summaryNumbers(metrics).map((number) => (
            <NumberItem key={number.id} number={number} />
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('shared.numbersNote')}
        </Text>
      </Stack>
    </section>
  );
}

function NumberItem({ number: { id, value, unit, reliability, lowerBound, bands, known } }: { number: SummaryNumber }) {
  const words = useMetricWords();
  return (
    <li className="headline-card">
      <Title order={3}>{words.name(id)}</Title>
      <p className="headline-number tabular">
        {lowerBound ? '≥ ' : ''}
        {numberText(id, value)} <small>{words.unit(id)}</small>
      </p>
      <ScaleBar bands={bands} value={value} isShare={unit === 'share'} />
      {known ? <ToneMark tone={known.tone} label={words.band(id, known)} /> : null}
      <Text size="xs" c="dimmed" mt="auto">
        <ReliabilityMark reliability={reliability} />
      </Text>
    </li>
  );
}

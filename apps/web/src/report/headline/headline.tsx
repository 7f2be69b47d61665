import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { EmotionCard } from './emotion-card.tsx';
import { headlineEmotion, headlineNumbers } from './headline-numbers.ts';
import { NumberCard } from './number-card.tsx';
import { ReliabilityMark } from './trust.tsx';
import './headline.css';

/** The numbers that a reader looks for first, each with how good it is and how far it may be trusted. */
export function Headline() {
  const { t } = useTranslation();
  const { report } = useReport();
  const { confidence, suggestions } = report;
  const emotion = headlineEmotion(report);
  return (
    <section className="headline" aria-labelledby="headline-title">
      <div className="headline-index">
        <div className="headline-ring" style={{ '--share': (confidence.index ?? 0) / 100 } as React.CSSProperties}>
          <span className="tabular">{confidence.index === null ? '–' : Math.round(confidence.index)}</span>
          <small>{t('report.headline.of100')}</small>
        </div>
        <div className="headline-title">
          <Title order={2} id="headline-title">
            {t('report.headline.confidence')}
          </Title>
          <Text size="sm" c="dimmed">
            {confidence.index !== null && confidence.reliability ? (
              <>
                <ReliabilityMark reliability={confidence.reliability} />
                {' · '}
              </>
            ) : null}
            {t('report.headline.predicts')}
          </Text>
        </div>
        <Text className="headline-summary">
          {confidence.index === null ? (confidence.reason ?? t('common.notMeasured')) : suggestions.summary}
        </Text>
      </div>
      <div className="headline-cards">
        {headlineNumbers(report).map((number) => (
          <NumberCard key={number.metric.id} number={number} />
        ))}
        {emotion ? <EmotionCard emotion={emotion} /> : null}
      </div>
    </section>
  );
}

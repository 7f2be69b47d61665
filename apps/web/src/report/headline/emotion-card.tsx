import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HeadlineEmotion } from './headline-numbers.ts';
import { useEmotionName } from './metric-words.ts';
import { Trust } from './trust.tsx';

/** How face or voice come across, as shares of the time; never what somebody feels. */
export function EmotionCard({
  emotion: { source, shares, coverage, reliability, reason },
}: {
  emotion: HeadlineEmotion;
}) {
  const { t } = useTranslation();
  const nameOf = useEmotionName();
  return (
    <article className="headline-card">
      <Title order={3}>{t(`report.emotion.${source}`)}</Title>
      {shares.length === 0 ? (
        <Text size="sm" c="dimmed" className="headline-reason">
          {t('report.headline.notMeasured', { why: reason ?? '' })}
        </Text>
      ) : (
        <dl className="emotion-shares">
          {shares.map(({ name, share }) => (
            <div key={name}>
              <dt>{nameOf(name)}</dt>
              <dd className="tabular">{Math.round(100 * share)} %</dd>
              <span className={`emotion-bar emotion-${name}`} style={{ width: `${100 * share}%` }} aria-hidden />
            </div>
          ))}
        </dl>
      )}
      <Trust coverage={coverage} reliability={reliability} measured={shares.length > 0} />
    </article>
  );
}

import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HeadlineEmotion } from './headline-numbers.ts';
import { useEmotionName } from './metric-words.ts';

/** How face and voice come across, as shares of the time; never what somebody feels. */
export function EmotionCard({ emotion: { classes, sources } }: { emotion: HeadlineEmotion }) {
  const { t } = useTranslation();
  const nameOf = useEmotionName();
  const measured = sources.filter((one) => one.measured);
  return (
    <article className="headline-card">
      <Title order={3}>{t('report.emotion.title')}</Title>
      {measured.length === 0 ? null : (
        <table className="emotion-table tabular">
          <thead>
            <tr>
              <td />
              {measured.map(({ source }) => (
                <th key={source} scope="col">
                  {t(`report.emotion.${source}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classes.map((row) => (
              <tr key={row.name}>
                <th scope="row">{nameOf(row.name)}</th>
                {measured.map(({ source }) => (
                  <td key={source}>
                    <Share name={row.name} share={row[source]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="emotion-trust">
        {sources.map(({ source, measured: there, coverage, reliability, reason }) => (
          <Text key={source} size="xs" c="dimmed">
            {there
              ? t('report.emotion.trust', {
                  source: t(`report.emotion.${source}`),
                  percent: Math.round(100 * coverage),
                  reliability: t(`report.reliability.${reliability}`),
                })
              : `${t(`report.emotion.${source}`)}: ${reason ?? t('common.notMeasured')}`}
          </Text>
        ))}
      </div>
    </article>
  );
}

function Share({ name, share }: { name: string; share: number | null }) {
  return (
    <>
      {share === null ? '–' : `${Math.round(100 * share)} %`}
      <span className={`emotion-bar emotion-${name}`} style={{ width: `${100 * (share ?? 0)}%` }} aria-hidden />
    </>
  );
}

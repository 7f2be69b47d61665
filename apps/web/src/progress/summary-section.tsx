import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumberNames } from '../parts/number-names.ts';
import { anchorOf } from './anchor.ts';
import { byVerdict, type Trend, VERDICTS } from './trend-groups.ts';
import { VerdictIcon } from './verdict-icon.tsx';

/** All numbers by what became of them, each a way to its line. */
export function SummarySection({ trend }: { trend: Trend }) {
  const { t } = useTranslation();
  const { unsure, ...told } = byVerdict([trend.confidence, ...trend.metrics]);
  return (
    <section aria-labelledby="summary-title">
      <Title order={2} id="summary-title" mb="sm">
        {t('progress.summary.title')}
      </Title>
      <ul className="summary-cards">
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <Text fw={650} className="summary-name">
              <VerdictIcon verdict={verdict} /> {t(`progress.summary.${verdict}`)}
            </Text>
            {told[verdict].length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('progress.summary.none')}
              </Text>
            ) : (
              <Links ids={told[verdict]} />
            )}
          </li>
        ))}
      </ul>
      {unsure.length > 0 ? (
        <details className="summary-unsure">
          <summary>{t('progress.summary.unsure', { number: unsure.length })}</summary>
          <Links ids={unsure} />
        </details>
      ) : null}
    </section>
  );
}

function Links({ ids }: { ids: readonly string[] }) {
  const names = useNumberNames();
  return (
    <ul className="summary-links">
      {ids.map((id) => (
        <li key={id}>
          <a href={`#${anchorOf(id)}`}>{names.name(id)}</a>
        </li>
      ))}
    </ul>
  );
}

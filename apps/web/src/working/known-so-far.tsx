import { definitionOf, infersEmotion } from '@impact/insight/metrics/catalogue';
import { numberText } from '@impact/insight/metrics/value-text';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type Schemas } from '../api/client.ts';
import { Problem } from '../parts/problem.tsx';
import { useMetricWords } from '../report/headline/metric-words.ts';
import { partialQuery } from './partial-query.ts';

type KnownMetric = NonNullable<Schemas['Partial']['known']>['metrics'][number];

/** Numbers that can be told already, as they come. The report has them with their moments. */
export function KnownSoFar({ interviewId, open }: { interviewId: string; open: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(partialQuery(interviewId));
  const known = data?.known ?? null;
  const metrics = (known?.metrics ?? []).filter(({ id }) => definitionOf(id) !== null && !infersEmotion(id));
  // Others than those who work here get the report, and not its parts.
  if (error instanceof ApiProblem && error.status === 404) return null;
  // What has ended without any has none to wait for.
  if (!open && metrics.length === 0 && !error) return null;
  return (
    <section aria-labelledby="known-so-far">
      <Title order={2} id="known-so-far">
        {t('working.known.title')}
      </Title>
      {error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Text c="dimmed" size="sm" mb="sm">
          {metrics.length === 0 ? t('working.known.none') : t('working.known.note')}
        </Text>
      )}
      {metrics.length === 0 ? null : (
        <ul className="known-list">
          {known?.words === null || known?.words === undefined ? null : (
            <li className="known-card">
              <span>{t('working.known.words')}</span>
              <strong className="tabular">{known.words}</strong>
            </li>
          )}
          {metrics.map((metric) => (
            <KnownNumber key={metric.id} metric={metric} />
          ))}
        </ul>
      )}
    </section>
  );
}

function KnownNumber({ metric: { id, value, band, lowerBound } }: { metric: KnownMetric }) {
  const words = useMetricWords();
  const found = definitionOf(id)?.bands.find(({ key }) => key === band);
  return (
    <li className="known-card">
      <span>{words.name(id)}</span>
      <strong className="tabular">
        {lowerBound ? '≥ ' : ''}
        {numberText(id, value)} <small>{words.unit(id)}</small>
      </strong>
      <small>{found ? words.band(id, found) : ' '}</small>
    </li>
  );
}

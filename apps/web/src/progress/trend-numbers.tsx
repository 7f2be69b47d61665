import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumberNames } from '../parts/number-names.ts';
import { datePlaces } from './line-scale.ts';
import type { Progress } from './progress-query.ts';
import { type Trend, type TrendGroup, trendGroups } from './trend-groups.ts';
import { TrendRow } from './trend-row.tsx';

interface TrendNumbersProps {
  trend: Trend;
  sessions: Progress['sessions'];
}

/** A line for every number, by chapter. */
export function TrendNumbers({ trend, sessions }: TrendNumbersProps) {
  const { t } = useTranslation();
  const groups = useMemo(() => trendGroups(trend.metrics), [trend]);
  const { places, toScale } = useMemo(() => datePlaces(sessions.map(({ createdAt }) => createdAt)), [sessions]);
  const { confidence } = trend;
  return (
    <section aria-labelledby="lines-title">
      <Stack gap="lg">
        <div>
          <Title order={2} id="lines-title">
            {t('progress.numbers.title')}
          </Title>
          <Text size="sm" c="dimmed" maw={820}>
            {t('progress.numbers.hint')} {t(toScale ? 'progress.numbers.toScale' : 'progress.numbers.inOrder')}
          </Text>
        </div>
        <div className="trend-rows">
          <TrendRow trend={confidence} sessions={sessions} places={places} />
        </div>
        {groups.map((group) => (
          <Chapter key={group.group} group={group} sessions={sessions} places={places} />
        ))}
      </Stack>
    </section>
  );
}

interface ChapterProps {
  group: TrendGroup;
  sessions: Progress['sessions'];
  places: readonly number[];
}

function Chapter({ group: { group, trends, without }, sessions, places }: ChapterProps) {
  const { t } = useTranslation();
  const names = useNumberNames();
  return (
    <section aria-labelledby={`lines-${group}`}>
      <Title order={3} id={`lines-${group}`} mb={6}>
        {t(`reportSections.metrics.group.${group}`)}
      </Title>
      {trends.length > 0 ? (
        <div className="trend-rows">
          {trends.map((trend) => (
            <TrendRow key={trend.id} trend={trend} sessions={sessions} places={places} />
          ))}
        </div>
      ) : null}
      {without.length > 0 ? (
        <Text size="sm" c="dimmed" mt={6}>
          {t('progress.numbers.without')}: {without.map(names.name).join(', ')}
        </Text>
      ) : null}
    </section>
  );
}

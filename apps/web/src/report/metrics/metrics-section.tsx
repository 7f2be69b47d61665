import { SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { bandOfMetric } from './band-of-metric.ts';
import { isMeasured, metricGroups } from './metric-groups.ts';
import { MetricRow } from './metric-row.tsx';
import { useNumberWords } from './number-words.ts';
import './metrics.css';

type Filter = 'all' | 'good' | 'work';

/** Every number of the report by chapter; each opens to how it is made and to the moments that it came from. */
export function MetricsSection() {
  const { t } = useTranslation();
  const { report } = useReport();
  const words = useNumberWords();
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const groups = useMemo(() => metricGroups(report), [report]);
  const shown = groups
    .map(({ group, metrics }) => ({
      group,
      metrics: metrics.filter((metric) => {
        if (!words.name(metric.id).toLowerCase().includes(query.trim().toLowerCase())) return false;
        if (filter === 'all') return true;
        const tone = isMeasured(metric) ? bandOfMetric(metric)?.tone : undefined;
        return filter === 'good' ? tone === 'good' : tone === 'ok' || tone === 'poor';
      }),
    }))
    .filter(({ metrics }) => metrics.length > 0);
  const count = shown.reduce((sum, { metrics }) => sum + metrics.length, 0);
  return (
    <section aria-labelledby="metrics-title">
      <Stack gap="sm">
        <Title order={2} id="metrics-title">
          {t('reportSections.metrics.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reportSections.metrics.hint')}
        </Text>
        <div className="metrics-filter">
          <SegmentedControl
            aria-label={t('reportSections.metrics.filter')}
            value={filter}
            onChange={setFilter}
            data={(['all', 'work', 'good'] as const).map((value) => ({
              value,
              label: t(`reportSections.metrics.show.${value}`),
            }))}
          />
          <TextInput
            type="search"
            aria-label={t('reportSections.metrics.search')}
            placeholder={t('reportSections.metrics.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          <Text size="sm" role="status" c="dimmed">
            {t('reportSections.metrics.count', { count })}
          </Text>
        </div>
        {shown.map(({ group, metrics }) => (
          <section key={group} aria-labelledby={`metrics-${group}`}>
            <Title order={3} id={`metrics-${group}`} mb={6}>
              {t(`reportSections.metrics.group.${group}`)}
            </Title>
            <div className="metric-rows">
              {metrics.map((metric) => (
                <MetricRow key={metric.id} metric={metric} />
              ))}
            </div>
          </section>
        ))}
      </Stack>
    </section>
  );
}

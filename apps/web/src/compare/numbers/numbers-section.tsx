import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumberNames } from '../../parts/number-names.ts';
import { useTextLanguage } from '../../report/text-language.ts';
import { useComparison } from '../comparison-context.tsx';
import { type SideRow, SideTable } from '../side-table.tsx';
import { DifferenceText } from './difference-text.tsx';
import { SideValue } from './side-value.tsx';
import { type ComparedMetric, type ValueGroup, valueGroups } from './value-groups.ts';

/** Every number of the reports side by side, by chapter. */
export function NumbersSection() {
  const { t } = useTranslation();
  const { table } = useComparison();
  const groups = useMemo(() => valueGroups(table.metrics), [table]);
  return (
    <section aria-labelledby="numbers-title">
      <Stack gap="lg">
        <div>
          <Title order={2} id="numbers-title">
            {t('compare.numbers.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('compare.numbers.hint')}
          </Text>
        </div>
        <Chapter id="overall" title={t('compare.numbers.all')} rows={[table.confidence]} without={[]} />
        {groups.map(({ group, rows, without }) => (
          <Chapter
            key={group}
            id={group}
            title={t(`reportSections.metrics.group.${group}`)}
            rows={rows}
            without={without}
          />
        ))}
      </Stack>
    </section>
  );
}

interface ChapterProps extends Omit<ValueGroup, 'group'> {
  id: string;
  title: string;
}

function Chapter({ id, title, rows, without }: ChapterProps) {
  const { t } = useTranslation();
  const names = useNumberNames();
  const lang = useTextLanguage();
  return (
    <section aria-labelledby={`numbers-${id}`}>
      <Title order={3} id={`numbers-${id}`} mb={6}>
        {title}
      </Title>
      {rows.length > 0 ? <SideTable label={title} corner={t('compare.numbers.number')} rows={rows.map(rowOf)} /> : null}
      {without.length > 0 ? (
        <div className="numbers-without">
          <Text size="sm" fw={600}>
            {t('compare.numbers.without')}
          </Text>
          <ul>
            {without.map(({ reason, ids }) => (
              <li key={reason}>
                {ids.map(names.name).join(', ')}
                {reason === '' ? null : (
                  <>
                    : <span lang={lang}>{reason}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

const rowOf = (metric: ComparedMetric): SideRow => ({
  key: metric.id,
  name: <MetricName id={metric.id} />,
  note: <DifferenceText metric={metric} />,
  cells: metric.values.map((value) => <SideValue key={metric.id} id={metric.id} value={value} />),
});

function MetricName({ id }: { id: string }) {
  return useNumberNames().name(id);
}

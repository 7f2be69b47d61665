import { Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentButton } from '../moment-button.tsx';
import { useLaneWords } from './lane-words.ts';
import type { Lane } from './lanes.ts';
import { summaryIn } from './reading.ts';
import { useStage } from './stage.tsx';
import { ticks } from './view.ts';

const MOST_ROWS = 24;

/** The rows of the timeline as numbers: means over short stretches of what is shown. */
export function TimelineTable({ lanes }: { lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="values" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('report.timeline.table')}</summary>
      {open ? <Values lanes={lanes} /> : null}
    </details>
  );
}

function Values({ lanes }: { lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  const words = useLaneWords();
  const { views } = useStage();
  const [view] = useDebouncedValue(useSyncExternalStore(views.subscribe, views.get), 200);
  const { moments, step } = ticks(view, MOST_ROWS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="values-scroll" tabIndex={0} aria-label={t('report.timeline.table')} data-scrolls>
      <Text size="sm" c="dimmed" mb="xs">
        {t('report.timeline.tableHint', { seconds: step })}
      </Text>
      <Table stickyHeader striped withRowBorders={false} className="tabular">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('report.timeline.moment')}</Table.Th>
            {lanes.map((lane) => (
              <Table.Th scope="col" key={lane.id}>
                {words.name(lane)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moments.map((moment) => (
            <Table.Tr key={moment}>
              <Table.Th scope="row">
                <MomentButton start={moment} end={moment + step} what={t('report.timeline.stretch')} />
              </Table.Th>
              {lanes.map((lane) => (
                <Table.Td key={lane.id}>{words.summary(lane, summaryIn(lane, moment, moment + step))}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

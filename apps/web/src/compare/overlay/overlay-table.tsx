import { clock } from '@impact/document/view/time';
import { Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useComparison, useSideNames } from '../comparison-context.tsx';
import { markOf } from '../side-marks.ts';
import { overlaid, type Ruler } from './overlaid.ts';

const ROWS = 10;

/** The curves as numbers. */
export function OverlayTable({ ruler }: { ruler: Ruler }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="compare-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('compare.curves.table')}</summary>
      {open ? <Values ruler={ruler} /> : null}
    </details>
  );
}

function Values({ ruler }: { ruler: Ruler }) {
  const { t } = useTranslation();
  const { sides } = useComparison();
  const names = useSideNames();
  const { at, stretch, lines } = useMemo(() => overlaid(sides, ruler, ROWS), [sides, ruler]);
  const shown = (from: number) => (ruler === 'share' ? `${Math.round(from)} %` : clock(from));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="compare-scroll" tabIndex={0} aria-label={t('compare.curves.table')} data-scrolls>
      <Text size="sm" c="dimmed" mb="xs">
        {t('compare.curves.tableHint')}
      </Text>
      <Table striped withRowBorders={false} className="tabular">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('compare.curves.stretch')}</Table.Th>
            {names.map((name, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their places
              <Table.Th scope="col" key={side}>
                {markOf(side).letter}: {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {at.map((middle, row) => (
            <Table.Tr key={middle}>
              <Table.Th scope="row">
                {shown(middle - stretch / 2)} – {shown(middle + stretch / 2)}
              </Table.Th>
              {lines.map((line, side) => {
                const value = line[row] ?? null;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their places
                  <Table.Td key={side}>{value === null ? '–' : Math.round(value)}</Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMetricWords } from '../report/headline/metric-words.ts';
import type { ListProps } from './list-parts.ts';
import type { Order } from './list-search.ts';
import { LISTED } from './listed-numbers.ts';
import { TableRow } from './table-row.tsx';
import './interview-table.css';

interface InterviewTableProps extends ListProps {
  numbers: number;
  order: Order;
}

/** The list where there is room for it side by side. */
export function InterviewTable({ rows, chosen, select, acts, numbers, order }: InterviewTableProps) {
  const { t } = useTranslation();
  const words = useMetricWords();
  return (
    <table className="home-table">
      <caption>
        <VisuallyHidden>{t('home.table.caption', { sort: t(`home.sort.${order}`) })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {select ? (
            <th scope="col" className="cell-select">
              <Checkbox
                size="md"
                aria-label={t('home.select.all')}
                checked={rows.length > 0 && rows.every(({ id }) => chosen.has(id))}
                indeterminate={chosen.size > 0 && !rows.every(({ id }) => chosen.has(id))}
                onChange={select.chooseAll}
              />
            </th>
          ) : null}
          <th scope="col">{t('home.table.interview')}</th>
          <th scope="col" className="cell-status">
            {t('home.table.state')}
          </th>
          <th scope="col" className="cell-confidence">
            {t('home.table.confidence')}
            <small className="cell-unit">{t('home.of100')}</small>
          </th>
          {LISTED.slice(0, numbers).map((id) => (
            <th key={id} scope="col" className="cell-number">
              {words.name(id)}
              <small className="cell-unit">{words.unit(id)}</small>
            </th>
          ))}
          <th scope="col" className="cell-added">
            {t('home.table.added')}
          </th>
          <th scope="col" className="cell-menu">
            <VisuallyHidden>{t('home.table.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            onChoose={select?.choose ?? null}
            acts={acts}
            numbers={numbers}
          />
        ))}
      </tbody>
    </table>
  );
}

import { Button, Checkbox, CloseButton, Group, Text } from '@mantine/core';
import { IconColumns2, IconPlayerStop, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { obstacleOf } from './comparable.ts';
import type { Listed } from './interviews-query.ts';
import type { RowActs } from './use-acts.tsx';
import type { SelectionActs } from './use-selection.ts';
import { isOpen } from './with-progress.ts';

interface SelectionBarProps {
  /** Those that are chosen, in the order of the list. */
  rows: readonly Listed[];
  all: boolean;
  select: SelectionActs;
  acts: RowActs;
  onRemove: () => void;
  busy: boolean;
}

/** What can be done with the interviews that are chosen. */
export function SelectionBar({ rows, all, select, acts, onRemove, busy }: SelectionBarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayCompare = useMay('comparison.read');
  const mayAnalyse = useMay('interview.analyse');
  const mayDelete = useMay('interview.delete');
  const obstacle = obstacleOf(rows);
  const open = rows.filter(isOpen);
  const over = rows.filter((row) => !isOpen(row));
  const compare = () => navigate({ to: '/compare', search: { ids: rows.map(({ id }) => id).join(',') } });
  return (
    <section className="home-bar" aria-label={t('home.select.bar')}>
      <Group gap="sm" wrap="nowrap">
        <CloseButton aria-label={t('home.select.clear')} onClick={select.clear} />
        <Text fw={650} role="status" className="tabular">
          {t('home.select.count', { count: rows.length })}
        </Text>
        <Checkbox
          label={t('home.select.allShort')}
          checked={all}
          onChange={select.chooseAll}
          className="home-bar-all"
        />
      </Group>
      <Text size="sm" c="dimmed" className="home-bar-hint" data-obstacle={obstacle ?? undefined}>
        {mayCompare && obstacle ? t(`home.select.${obstacle}`) : t('home.select.keys')}
      </Text>
      <Group gap={8} className="home-bar-acts">
        {mayCompare ? (
          <Button
            disabled={obstacle !== null}
            leftSection={<IconColumns2 size={18} aria-hidden />}
            onClick={() => void compare()}
          >
            {t('home.select.compare')}
          </Button>
        ) : null}
        {mayAnalyse && over.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            disabled={busy}
            onClick={() => acts.again(over)}
          >
            {t('home.select.again')}
          </Button>
        ) : null}
        {mayAnalyse && open.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            disabled={busy}
            onClick={() => acts.stop(open)}
          >
            {t('home.select.stop')}
          </Button>
        ) : null}
        {mayDelete ? (
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            disabled={busy}
            onClick={onRemove}
          >
            {t('home.select.delete')}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

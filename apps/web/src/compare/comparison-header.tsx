import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { saveFile } from '../parts/save-file.ts';
import { When } from '../report/when.tsx';
import { asSearch } from './choose/chosen-ids.ts';
import { comparisonCsv, fileNameOf } from './comparison-csv.ts';
import type { Comparison } from './comparison-query.ts';
import { usePrint } from './use-print.ts';
import { useRemoveComparison } from './use-remove-comparison.ts';

/** What is compared, by whom it was chosen, and what can be done with it. */
export function ComparisonHeader({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useMay('comparison.write');
  const print = usePrint();
  const remove = useRemoveComparison(() => navigate({ to: '/compare', search: {} }));
  const { title, createdBy, createdAt, interviews, table } = comparison;
  const ids = interviews.map(({ id }) => id);
  return (
    <Stack gap="sm" component="header">
      <Link to="/compare" search={{}} className="comparison-back">
        <IconArrowLeft size={16} aria-hidden /> {t('compare.page.back')}
      </Link>
      <div className="comparison-head">
        <div>
          <Title order={1} className="comparison-title">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {createdBy.name === null ? t('compare.page.madeThen') : t('compare.page.made', { name: createdBy.name })}{' '}
            <When at={createdAt} />
          </Text>
        </div>
        <Group gap={8} role="group" aria-label={t('compare.page.actions')} className="comparison-actions">
          {table ? (
            <>
              <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={print}>
                {t('compare.page.print')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => saveFile(fileNameOf(title), 'text/csv;charset=utf-8', comparisonCsv(table, interviews))}
              >
                {t('compare.page.csv')}
              </Button>
            </>
          ) : null}
          {mayChange ? (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => void navigate({ to: '/compare', search: asSearch(ids) })}
              >
                {t('compare.page.change')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden />}
                loading={remove.isPending}
                onClick={() => remove.mutate(comparison)}
              >
                {t('compare.page.delete')}
              </Button>
            </>
          ) : null}
        </Group>
      </div>
      <Text maw={820}>{t('compare.page.noRank')}</Text>
    </Stack>
  );
}

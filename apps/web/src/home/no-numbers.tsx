import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import type { Listed } from './interviews-query.ts';
import { isOpen } from './with-progress.ts';

/** Why a row has no numbers. */
export function NoNumbers({ row }: { row: Pick<Listed, 'status' | 'hasReport'> }) {
  const { t } = useTranslation();
  const mayAnalyse = useMay('interview.analyse');
  const withheld = mayAnalyse ? 'home.withheld' : 'home.withheldOwn';
  const why = isOpen(row) ? 'home.noNumbers' : 'home.noReport';
  return (
    <Text size="sm" c="dimmed" className="no-numbers">
      {t(row.hasReport && !isOpen(row) ? withheld : why)}
    </Text>
  );
}

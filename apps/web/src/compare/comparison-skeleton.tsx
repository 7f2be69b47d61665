import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Holds the place of a comparison while it is loaded. */
export function ComparisonSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="xl" aria-busy aria-label={t('common.loading')} role="status">
      <Skeleton height={120} />
      <Skeleton height={150} />
      <Skeleton height={330} />
      <Skeleton height={900} />
    </Stack>
  );
}

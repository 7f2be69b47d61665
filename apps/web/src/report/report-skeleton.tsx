import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './report-page.css';

/** The shape of a report while it is loaded. */
export function ReportSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" aria-busy>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      <div>
        <Skeleton height={34} width="min(100%, 420px)" />
        <Skeleton height={16} width="min(100%, 560px)" mt={10} />
      </div>
      <div className="report-top">
        <Skeleton className="report-player-skeleton" radius="md" />
        <Skeleton className="report-index-skeleton" radius="md" />
        <Skeleton className="report-cards-skeleton" radius="md" />
      </div>
      <Skeleton height={42} />
      <Skeleton height={520} radius="md" />
    </Stack>
  );
}

import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const ROWS = ['1', '2', '3', '4', '5', '6'];

/** The shape of the list while it is loaded for the first time. */
export function ListSkeleton({ cards }: { cards: boolean }) {
  const { t } = useTranslation();
  return (
    <div aria-busy className={cards ? 'home-cards' : 'home-skeleton'}>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      {ROWS.map((row) => (
        <Skeleton key={row} height={cards ? 232 : 92} radius="md" />
      ))}
    </div>
  );
}

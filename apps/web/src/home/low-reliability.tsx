import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands before a number that is only roughly so. */
export function LowReliability() {
  const { t } = useTranslation();
  return (
    <span title={t('home.lowReliability')}>
      <span aria-hidden>≈ </span>
      <VisuallyHidden>{t('home.lowReliability')}: </VisuallyHidden>
    </span>
  );
}

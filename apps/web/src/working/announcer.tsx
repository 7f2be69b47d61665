import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { announcementOf } from './announcement.ts';

/** Tells screen readers of changes that matter, and of nothing else. */
export function Announcer({ run }: { run: NonNullable<Schemas['Interview']['run']> }) {
  const { t } = useTranslation();
  const { kind, quarter } = announcementOf(run);
  return (
    <VisuallyHidden role="status">
      {kind === 'quarter' ? t('working.say.quarter', { percent: 25 * quarter }) : t(`working.say.${kind}`)}
    </VisuallyHidden>
  );
}

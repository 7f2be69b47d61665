import { Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { When } from '../report/when.tsx';
import type { SharedScope } from './shared-query.ts';

interface SharedNoteProps {
  scope: SharedScope;
  organization: string;
  expiresAt: string;
}

/** What this link shows, whose report it is, and when it ends. */
export function SharedNote({ scope, organization, expiresAt }: SharedNoteProps) {
  const { t } = useTranslation();
  return (
    <aside className="shared-note" aria-label={t('shared.about')}>
      <IconLink size={20} aria-hidden />
      <Text size="sm">
        <strong>{t(`shared.scope.${scope}`)}</strong> {t('shared.from', { organization })} <When at={expiresAt} />.{' '}
        {t('shared.ends')}
      </Text>
    </aside>
  );
}

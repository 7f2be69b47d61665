import { Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SharedScope } from './shared-query.ts';

/** What this link shows, and that it ends. */
export function SharedNote({ scope }: { scope: SharedScope }) {
  const { t } = useTranslation();
  return (
    <aside className="shared-note" aria-label={t('shared.about')}>
      <IconLink size={20} aria-hidden />
      <Text size="sm">
        <strong>{t(`shared.scope.${scope}`)}</strong> {t('shared.ends')}
      </Text>
    </aside>
  );
}

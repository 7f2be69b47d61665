import { ActionIcon, AppShell, Group, Menu, Text } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LookItems } from '../app/look-items.tsx';
import '../app/shell.css';
import './shared.css';

/** What stands around a shared report: the name and how the page looks, and no way into the house. */
export function SharedShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  return (
    <AppShell header={{ height: 60 }} padding={{ base: 'sm', sm: 'lg' }}>
      {/* No link: the address keeps the secret behind its `#`. */}
      <button type="button" className="skip-link" onClick={() => content.current?.focus()}>
        {t('common.skipToContent')}
      </button>
      <AppShell.Header>
        <Group h="100%" px={{ base: 'sm', sm: 'lg' }} justify="space-between" wrap="nowrap">
          <Group gap="md" wrap="nowrap">
            <span className="shell-brand">
              <img src="/icon.svg" alt="" width={30} height={30} />
              {t('common.appName')}
            </span>
            <Text c="dimmed">{t('shared.page')}</Text>
          </Group>
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label={t('shared.look')}>
                <IconSettings size={20} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <LookItems />
            </Menu.Dropdown>
          </Menu>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        <div ref={content} tabIndex={-1} className="shell-main">
          {children}
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

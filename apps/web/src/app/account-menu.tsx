import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/account.ts';
import { LookItems } from './look-items.tsx';
import { useSignOut } from './use-sign-out.tsx';

/** Who I am, the language, the colours, the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user, mode } = useAccount();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar
            name={mode === 'accounts' ? user?.name : undefined}
            color="petrol"
            variant="filled"
            alt=""
            radius="xl"
          >
            {mode === 'accounts' ? undefined : <IconUser size={20} aria-hidden />}
          </Avatar>
          {/* Beside the initials and not instead of them: people who speak to their machine say what they see. */}
          <VisuallyHidden>{t('common.menu.account')}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {user && mode === 'accounts' ? (
          <>
            <Text px="sm" pt="xs" fw={600} truncate>
              {user.name}
            </Text>
            <Text px="sm" pb="xs" size="sm" c="dimmed" truncate>
              {user.email}
            </Text>
            <Menu.Divider />
          </>
        ) : null}
        <LookItems />
        {mode === 'accounts' ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
              {t('common.menu.signOut')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

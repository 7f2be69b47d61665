import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/account.ts';
import { api, unwrap } from '../api/client.ts';
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '../i18n/i18n.ts';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Who I am, the language, the colours, the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user, mode } = useAccount();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  async function signOut() {
    await unwrap(api.POST('/api/v1/auth/sign-out'));
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  }

  const chosen = <IconCheck size={16} aria-hidden />;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={t('common.menu.account')}>
          <Avatar
            name={mode === 'accounts' ? user?.name : undefined}
            color="petrol"
            variant="filled"
            alt=""
            radius="xl"
          >
            {mode === 'accounts' ? undefined : <IconUser size={20} aria-hidden />}
          </Avatar>
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
        <Menu.Label>{t('common.menu.language')}</Menu.Label>
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={currentLanguage() === language}
            rightSection={currentLanguage() === language ? chosen : null}
            onClick={() => void chooseLanguage(language)}
          >
            {LANGUAGES[language]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('common.menu.scheme')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={colorScheme === scheme}
            rightSection={colorScheme === scheme ? chosen : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`common.menu.${scheme}`)}
          </Menu.Item>
        ))}
        {mode === 'accounts' ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
              {t('common.menu.signOut')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

import { AppShell, Box, Burger, Drawer, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Permission, useAccount } from '../api/account.ts';
import { useLiveLists } from '../api/live.ts';
import { AccountMenu } from './account-menu.tsx';
import './shell.css';

const PAGES = [
  { to: '/', name: 'interviews', needs: 'interview.list' },
  { to: '/new', name: 'new', needs: 'interview.create' },
  { to: '/compare', name: 'compare', needs: 'comparison.read' },
  { to: '/progress', name: 'progress', needs: 'comparison.read' },
  // Language, colours and what holds for the server are there for everybody, also where nobody has an account yet.
  { to: '/settings', name: 'settings', needs: 'interview.read' },
] as const satisfies readonly { to: string; name: string; needs: Permission }[];

/** What stands around every page: name, ways to the pages, account. */
export function Shell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useLiveLists();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu that led to it
  useEffect(close, [path]);
  return (
    <AppShell header={{ height: 60 }} padding={{ base: 'sm', sm: 'lg' }}>
      <a href="#content" className="skip-link">
        {t('common.skipToContent')}
      </a>
      <AppShell.Header>
        <Group h="100%" px={{ base: 'sm', sm: 'lg' }} justify="space-between" wrap="nowrap">
          <Group gap="lg" wrap="nowrap">
            <Link to="/" className="shell-brand">
              <img src="/icon.svg" alt="" width={30} height={30} />
              {t('common.appName')}
            </Link>
            <Group component="nav" aria-label={t('common.navigation')} gap={4} wrap="nowrap" visibleFrom="md">
              <PageLinks />
            </Group>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <AccountMenu />
            <Burger opened={opened} onClick={toggle} hiddenFrom="md" aria-label={t('common.menu.open')} />
          </Group>
        </Group>
      </AppShell.Header>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="xs"
        title={t('common.navigation')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack component="nav" aria-label={t('common.navigation')} gap={4}>
          <PageLinks />
        </Stack>
      </Drawer>
      <AppShell.Main>
        <Box id="content" tabIndex={-1} className="shell-main">
          <Outlet />
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

function PageLinks() {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  return PAGES.filter(({ needs }) => permissions.includes(needs)).map(({ to, name }) => (
    <Link
      key={to}
      to={to}
      className="shell-link"
      activeOptions={{ exact: to === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {t(`common.nav.${name}`)}
    </Link>
  ));
}

import { AppShell, Box, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Permission, useAccount } from '../api/account.ts';
import { useConnectionLost } from '../api/connection.ts';
import { useLiveLists } from '../api/live.ts';
import { useSession } from '../api/session.ts';
import { ShellUploads } from './shell-uploads.tsx';
import './shell.css';

// Menus and drawers weigh as much as a page: they come after it.
const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }));
const NarrowMenu = lazy(async () => ({ default: (await import('./narrow-menu.tsx')).NarrowMenu }));
const SessionNotice = lazy(async () => ({ default: (await import('./session-notice.tsx')).SessionNotice }));
/** Size of the picture that opens the menu of the account. */
const PICTURE = 38;

const PAGES = [
  { to: '/', name: 'interviews', needs: 'interview.list' },
  { to: '/new', name: 'new', needs: 'interview.create' },
  { to: '/compare', name: 'compare', needs: 'comparison.read' },
  { to: '/progress', name: 'progress', needs: 'interview.export' },
  // Language, colours and what holds for the server are there for everybody, also where nobody has an account yet.
  { to: '/settings', name: 'settings', needs: 'interview.read' },
] as const satisfies readonly { to: string; name: string; needs: Permission }[];

/** What stands around every page: name, ways to the pages, account. */
export function Shell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [wasOpened, setWasOpened] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const session = useSession();
  const lost = useConnectionLost();
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
            <ShellUploads />
            <Suspense fallback={<Box w={PICTURE} h={PICTURE} />}>
              <AccountMenu />
            </Suspense>
            <Burger
              opened={opened}
              onClick={() => {
                setWasOpened(true);
                toggle();
              }}
              hiddenFrom="md"
              aria-label={t('common.menu.open')}
            />
          </Group>
        </Group>
      </AppShell.Header>
      {wasOpened ? (
        <Suspense>
          <NarrowMenu opened={opened} onClose={close}>
            <PageLinks />
          </NarrowMenu>
        </Suspense>
      ) : null}
      <AppShell.Main>
        <Box id="content" tabIndex={-1} className="shell-main">
          {session === 'here' ? null : (
            <Suspense>
              <SessionNotice session={session} />
            </Suspense>
          )}
          {/* There before its text: otherwise nobody who listens would hear it. */}
          <div role="status" className="shell-status">
            {lost && session === 'here' ? <p className="shell-lost">{t('common.problem.connectionLost')}</p> : null}
          </div>
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

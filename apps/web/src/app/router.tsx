import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { placeInside } from '../account/enter.ts';
import { accountQuery, type Permission } from '../api/account.ts';
import { queryClient } from '../api/query-client.ts';
import { session } from '../api/session.ts';
import { readListSearch } from '../home/list-search.ts';
import { laterTexts } from '../i18n/i18n.ts';
import { NotFoundPage } from '../parts/not-found-page.tsx';
import { ProblemPage } from '../parts/problem-page.tsx';
import { focusNewPages } from './focus-new-page.ts';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({
  component: Root,
  errorComponent: ProblemPage,
  notFoundComponent: NotFoundPage,
});

/** Pages of people who are known: whoever is not is sent to sign in, or to set up what has no account yet, and comes back. */
const insideRoute = createRoute({
  id: 'inside',
  getParentRoute: () => rootRoute,
  beforeLoad: async ({ location }) => {
    const account = await queryClient.ensureQueryData(accountQuery);
    if (session.now() === 'ended') throw redirect({ to: '/sign-in', search: { to: location.href } });
    if (account.kind === 'anonymous')
      throw redirect(account.setUp ? { to: '/sign-in', search: { to: location.href } } : { to: '/setup' });
  },
  component: Shell,
  errorComponent: ProblemPage,
});

/** Shows a page to those who may use it; others are told that nothing is there, as the API does. */
const needs = (permission: Permission) => async () => {
  const { permissions } = await queryClient.ensureQueryData(accountQuery);
  if (!permissions.includes(permission)) throw redirect({ to: '/' });
};

/** A page whose texts are not those that come with the first one. */
const withTexts =
  <Page,>(load: () => Promise<Page>) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), laterTexts()]);
    return page;
  };

const inside = () => insideRoute;
const outside = () => rootRoute;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const homeRoute = createRoute({
  getParentRoute: inside,
  path: '/',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../home/home-page.tsx'), 'HomePage'),
});
const newRoute = createRoute({
  getParentRoute: inside,
  path: '/new',
  beforeLoad: needs('interview.create'),
  validateSearch: (search): { start?: 'record' | 'sample' } =>
    search.start === 'record' || search.start === 'sample' ? { start: search.start } : {},
  component: lazyRouteComponent(() => import('../new/new-page.tsx'), 'NewPage'),
});
/** What of a report is open: its tab, and `t`, a moment of the recording in seconds. */
const reportPlace = (search: Record<string, unknown>): { t?: number; tab?: string } => ({
  ...(Number.isFinite(Number(search.t)) && search.t !== undefined ? { t: Math.max(0, Number(search.t)) } : {}),
  ...(text(search.tab) === undefined ? {} : { tab: text(search.tab) }),
});
/** While it is analysed, an interview shows how far it is; then its report. */
const interviewRoute = createRoute({
  getParentRoute: inside,
  path: '/interviews/$id',
  validateSearch: reportPlace,
  component: lazyRouteComponent(() => import('../report/interview-page.tsx'), 'InterviewPage'),
});
const compareRoute = createRoute({
  getParentRoute: inside,
  path: '/compare',
  beforeLoad: needs('comparison.read'),
  validateSearch: (search): { ids?: string } => (text(search.ids) === undefined ? {} : { ids: text(search.ids) }),
  component: lazyRouteComponent(
    withTexts(() => import('../compare/compare-page.tsx')),
    'ComparePage',
  ),
});
const comparisonRoute = createRoute({
  getParentRoute: inside,
  path: '/compare/$id',
  beforeLoad: needs('comparison.read'),
  component: lazyRouteComponent(
    withTexts(() => import('../compare/comparison-page.tsx')),
    'ComparisonPage',
  ),
});
const progressRoute = createRoute({
  getParentRoute: inside,
  path: '/progress',
  validateSearch: (search): { person?: string } =>
    text(search.person) === undefined ? {} : { person: text(search.person) },
  component: lazyRouteComponent(
    withTexts(() => import('../progress/progress-page.tsx')),
    'ProgressPage',
  ),
});
const settingsRoute = createRoute({
  getParentRoute: inside,
  path: '/settings',
  component: lazyRouteComponent(
    withTexts(() => import('../settings/settings-page.tsx')),
    'SettingsPage',
  ),
});
const settingsSectionRoute = createRoute({
  getParentRoute: inside,
  path: '/settings/$section',
  component: lazyRouteComponent(
    withTexts(() => import('../settings/settings-page.tsx')),
    'SettingsPage',
  ),
});
const signInRoute = createRoute({
  getParentRoute: outside,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => (text(search.to) === undefined ? {} : { to: text(search.to) }),
  beforeLoad: async ({ search }) => {
    const place = placeInside(await queryClient.ensureQueryData(accountQuery), session.now(), search.to);
    if (place !== null) throw redirect({ href: place });
  },
  component: lazyRouteComponent(() => import('../account/sign-in-page.tsx'), 'SignInPage'),
});
// What follows is opened by links whose secret is behind the `#`, where no server and no log sees it.
const setupRoute = createRoute({
  getParentRoute: outside,
  path: '/setup',
  component: lazyRouteComponent(() => import('../account/setup-page.tsx'), 'SetupPage'),
});
const invitationRoute = createRoute({
  getParentRoute: outside,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../account/invitation-page.tsx'), 'InvitationPage'),
});
const passwordRoute = createRoute({
  getParentRoute: outside,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('../account/password-page.tsx'), 'PasswordPage'),
});
const sharedRoute = createRoute({
  getParentRoute: outside,
  path: '/shared',
  validateSearch: reportPlace,
  component: lazyRouteComponent(() => import('../shared/shared-page.tsx'), 'SharedPage'),
});

const routeTree = rootRoute.addChildren([
  insideRoute.addChildren([
    homeRoute,
    newRoute,
    interviewRoute,
    compareRoute,
    comparisonRoute,
    progressRoute,
    settingsRoute,
    settingsSectionRoute,
  ]),
  signInRoute,
  setupRoute,
  invitationRoute,
  passwordRoute,
  sharedRoute,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

focusNewPages(router);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

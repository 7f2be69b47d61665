import type { Examples } from './examples.fixture.ts';

/** A page of the app: a name for its pictures, and its address. */
export interface AppPage {
  name: string;
  path: string;
}

const TABS = ['timeline', 'advice', 'transcript', 'metrics', 'answers', 'review'];
const SETTINGS = ['account', 'people', 'keys', 'webhooks', 'audit', 'policy', 'erasure', 'engines', 'model', 'storage'];

/** Pages that somebody signed in may see without anything being there. */
export const EMPTY_PAGES: readonly AppPage[] = [
  { name: 'home-empty', path: '/' },
  { name: 'compare-empty', path: '/compare' },
  { name: 'progress-empty', path: '/progress' },
];

/** Every page that somebody signed in may see. */
export const pagesInside = ({ interviewId, comparisonId, candidate }: Examples): AppPage[] => [
  { name: 'home', path: '/' },
  { name: 'new', path: '/new' },
  { name: 'new-record', path: '/new?start=record' },
  { name: 'new-sample', path: '/new?start=sample' },
  ...TABS.map((tab) => ({ name: `report-${tab}`, path: `/interviews/${interviewId}?tab=${tab}` })),
  { name: 'compare', path: '/compare' },
  { name: 'comparison', path: `/compare/${comparisonId}` },
  { name: 'progress', path: '/progress' },
  { name: 'progress-person', path: `/progress?person=${encodeURIComponent(candidate)}` },
  { name: 'settings', path: '/settings' },
  ...SETTINGS.map((section) => ({ name: `settings-${section}`, path: `/settings/${section}` })),
  { name: 'nothing-here', path: '/nowhere' },
];

/** Every page that is opened without signing in. */
export const pagesOutside = ({ shared, invitation, newPassword }: Examples): AppPage[] => [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'setup', path: '/setup' },
  { name: 'invitation', path: invitation },
  { name: 'reset-password', path: newPassword },
  { name: 'shared', path: shared },
];

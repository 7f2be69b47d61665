import { account } from './en/account.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { home } from './en/home.ts';
import { newInterview } from './en/new.ts';
import { progress } from './en/progress.ts';
import { report } from './en/report.ts';
import { reportSections } from './en/report-sections.ts';
import { settings } from './en/settings.ts';
import { shared } from './en/shared.ts';
import { working } from './en/working.ts';

/** All texts of the app, in plain international English. */
export const en = {
  account,
  common,
  compare,
  home,
  newInterview,
  progress,
  report,
  reportSections,
  settings,
  shared,
  working,
} as const;

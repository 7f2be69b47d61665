import type { Catalogue } from './catalogue.ts';
import { account } from './de/account.ts';
import { common } from './de/common.ts';
import { compare } from './de/compare.ts';
import { home } from './de/home.ts';
import { newInterview } from './de/new.ts';
import { progress } from './de/progress.ts';
import { report } from './de/report.ts';
import { reportSections } from './de/report-sections.ts';
import { settings } from './de/settings.ts';
import { shared } from './de/shared.ts';
import { told } from './de/told.ts';
import { working } from './de/working.ts';
import type { en } from './en.ts';

export const de: Catalogue<typeof en> = {
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
  told,
  working,
};

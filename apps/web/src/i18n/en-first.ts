import { account } from './en/account.ts';
import { common } from './en/common.ts';
import { home } from './en/home.ts';
import { newInterview } from './en/new.ts';
import { report } from './en/report.ts';
import { reportSections } from './en/report-sections.ts';
import { shared } from './en/shared.ts';
import { told } from './en/told.ts';
import { working } from './en/working.ts';

/** Texts that are there from the first page on. */
export const first = { account, common, home, newInterview, report, reportSections, shared, told, working } as const;

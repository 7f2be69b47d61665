import type { Catalogue } from '../catalogue.ts';
import type { reportSections as english } from '../en/report-sections.ts';

export const reportSections: Catalogue<typeof english> = {};

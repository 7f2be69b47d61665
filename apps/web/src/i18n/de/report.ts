import type { Catalogue } from '../catalogue.ts';
import type { report as english } from '../en/report.ts';

export const report: Catalogue<typeof english> = {};

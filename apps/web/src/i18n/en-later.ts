import { compare } from './en/compare.ts';
import { progress } from './en/progress.ts';
import { settings } from './en/settings.ts';

/** Texts that come with the pages that need them. */
export const later = { compare, progress, settings } as const;

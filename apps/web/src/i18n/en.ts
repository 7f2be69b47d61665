import { first } from './en-first.ts';
import { later } from './en-later.ts';

/** All texts of the app, in plain international English. */
export const en = { ...first, ...later } as const;

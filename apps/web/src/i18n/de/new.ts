import type { Catalogue } from '../catalogue.ts';
import type { newInterview as english } from '../en/new.ts';

export const newInterview: Catalogue<typeof english> = {};

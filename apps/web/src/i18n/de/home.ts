import type { Catalogue } from '../catalogue.ts';
import type { home as english } from '../en/home.ts';

export const home: Catalogue<typeof english> = {};

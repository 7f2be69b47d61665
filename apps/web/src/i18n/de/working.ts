import type { Catalogue } from '../catalogue.ts';
import type { working as english } from '../en/working.ts';

export const working: Catalogue<typeof english> = {};

import type { Catalogue } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare: Catalogue<typeof english> = {};

import type { Catalogue } from '../catalogue.ts';
import type { shared as english } from '../en/shared.ts';

export const shared: Catalogue<typeof english> = {};

import type { Catalogue } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings: Catalogue<typeof english> = {};

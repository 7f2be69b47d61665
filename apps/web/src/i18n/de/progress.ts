import type { Catalogue } from '../catalogue.ts';
import type { progress as english } from '../en/progress.ts';

export const progress: Catalogue<typeof english> = {};

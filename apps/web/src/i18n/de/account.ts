import type { Catalogue } from '../catalogue.ts';
import type { account as english } from '../en/account.ts';

export const account: Catalogue<typeof english> = {};

import type { Catalogue } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';
import { account, told } from './settings-account.ts';
import { audit } from './settings-audit.ts';
import { erasure } from './settings-erasure.ts';
import { page } from './settings-page.ts';
import { people } from './settings-people.ts';
import { policy } from './settings-policy.ts';
import { keys, webhooks } from './settings-programs.ts';
import { engines, model, storage } from './settings-server.ts';

export const settings: Catalogue<typeof english> = {
  page,
  account,
  told,
  people,
  keys,
  webhooks,
  audit,
  policy,
  erasure,
  engines,
  model,
  storage,
};

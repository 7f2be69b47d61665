import { account, told } from './settings-account.ts';
import { audit } from './settings-audit.ts';
import { erasure } from './settings-erasure.ts';
import { page } from './settings-page.ts';
import { people } from './settings-people.ts';
import { policy } from './settings-policy.ts';
import { keys, webhooks } from './settings-programs.ts';
import { engines, model, storage } from './settings-server.ts';

/** Texts of the pages under src/settings. */
export const settings = {
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
} as const;

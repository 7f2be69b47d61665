import type { Auth } from './accounts/auth.ts';
import type { AuditLog } from './audit/audit.ts';
import type { Database } from './database/database.ts';
import type { Events } from './events/events.ts';
import type { AnalysisQueue } from './jobs/queue.ts';
import type { ServerSettings } from './settings.ts';
import type { Storage } from './storage/storage.ts';

/** All that a route works with; made once by `startServer`, given to every plug-in of the API. */
export interface Services {
  settings: ServerSettings;
  database: Database;
  storage: Storage;
  queue: AnalysisQueue;
  events: Events;
  audit: AuditLog;
  auth: Auth;
  /** `single-user`: on loopback without accounts, everybody is the owner; `accounts`: people sign in. Decided per request by `modeOf`. */
  mode(): Promise<'single-user' | 'accounts'>;
  /** 32 random bytes of this installation: signs receipts and sealed cursors, encrypts webhook secrets. */
  serverKey: Buffer;
}

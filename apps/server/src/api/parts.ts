import type { ApiPlugin } from './route.ts';
import { accountRoutes } from './routes/account.ts';
import { auditRoutes } from './routes/audit.ts';
import { erasureRoutes } from './routes/erasure.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { peopleRoutes } from './routes/people.ts';
import { policyRoutes } from './routes/policy.ts';
import { setupRoutes } from './routes/setup.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** All parts of the API. */
export const API_PARTS: readonly ApiPlugin[] = [
  setupRoutes,
  accountRoutes,
  peopleRoutes,
  keyRoutes,
  policyRoutes,
  auditRoutes,
  erasureRoutes,
  webhookRoutes,
  eventRoutes(),
  healthRoutes(),
  metricsRoutes,
];

import { uploadRoutes } from '../uploads/routes.ts';
import { webPages } from '../web/pages.ts';
import type { ApiPlugin } from './route.ts';
import { accountRoutes } from './routes/account.ts';
import { auditRoutes } from './routes/audit.ts';
import { candidateAccessRoutes } from './routes/candidate-access.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { erasureRoutes } from './routes/erasure.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { installationRoutes } from './routes/installation.ts';
import { interviewRoutes } from './routes/interviews.ts';
import { keyRoutes } from './routes/keys.ts';
import { landmarkRoutes } from './routes/landmarks.ts';
import { mediaRoutes } from './routes/media.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { noteRoutes } from './routes/notes.ts';
import { partialRoutes } from './routes/partial.ts';
import { peopleRoutes } from './routes/people.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { policyRoutes } from './routes/policy.ts';
import { ratingRoutes } from './routes/ratings.ts';
import { reportRoutes } from './routes/report.ts';
import { sampleRoutes } from './routes/sample.ts';
import { setupRoutes } from './routes/setup.ts';
import { shareLinkRoutes } from './routes/share-links.ts';
import { transcriptRoutes } from './routes/transcript.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** All parts of the API, and the web app as it lies in `webFolder`. */
export const apiParts = (webFolder?: string): readonly ApiPlugin[] => [
  setupRoutes,
  accountRoutes,
  peopleRoutes,
  keyRoutes,
  uploadRoutes,
  interviewRoutes,
  sampleRoutes,
  transcriptRoutes,
  partialRoutes,
  reportRoutes,
  mediaRoutes,
  pictureRoutes,
  landmarkRoutes,
  noteRoutes,
  ratingRoutes,
  comparisonRoutes,
  shareLinkRoutes,
  candidateAccessRoutes,
  policyRoutes,
  auditRoutes,
  erasureRoutes,
  webhookRoutes,
  eventRoutes(),
  installationRoutes,
  healthRoutes(),
  metricsRoutes,
  webPages(webFolder),
];

/** All parts as they are installed. */
export const API_PARTS: readonly ApiPlugin[] = apiParts();

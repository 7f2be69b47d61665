import { z } from 'zod';

/** How an interview stands: it follows its latest analysis. `parked`: that failed again and again and was set aside. */
export const InterviewStatus = z
  .enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'parked'])
  .meta({ id: 'InterviewStatus' });
export type InterviewStatus = z.infer<typeof InterviewStatus>;

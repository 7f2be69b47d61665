import { createOpenQueues } from './open-queues.ts';
import type { Queue } from './queue.ts';

/** The queues of this page. */
export const openQueues = createOpenQueues<Queue>();

import { z } from 'zod';

/** Words of the transcript with the time they were spoken, seconds. */
export const Quote = z.object({ text: z.string(), start: z.number(), end: z.number() });
export type Quote = z.infer<typeof Quote>;

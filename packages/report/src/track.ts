import { z } from 'zod';

const Values = z.array(z.number().nullable());

/**
 * A quantity over time: value i stands for the moment `start + i · step` seconds, null where it could not be measured.
 * A track of several labelled quantities (emotion classes, confidence components) has one array per label, all of one length.
 */
export const Track = z.object({
  unit: z.string(),
  step: z.number().positive(),
  start: z.number().nonnegative(),
  values: z.union([Values, z.record(z.string(), Values)]),
});
export type Track = z.infer<typeof Track>;

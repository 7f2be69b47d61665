import type { Band } from './bands.ts';

/** The chapters of the report; everything in `emotion` is absent where the policy switches emotion inference off. */
export type MetricGroup = 'speech' | 'voice' | 'emotion' | 'face' | 'posture' | 'framing' | 'language';

/** All that is said about a metric anywhere: in the app, in the documents, in findings. */
export interface MetricDefinition {
  id: string;
  label: string;
  unit: string;
  group: MetricGroup;
  /** In ascending order; empty where the quantity is shown but not judged. */
  bands: readonly Band[];
  /** How the number is made: in words for a reader, from which observations, and after whom. */
  how: { formula: string; inputs: readonly string[]; source: string };
  /** Digits after the point when shown. */
  decimals: number;
  /**
   * The smallest change between two recordings of one person that means anything, in the unit of the metric: less is as likely the
   * measurement or the day. Chosen here, from what the engines are off by and how wide the bands are. null where two recordings cannot be
   * compared: counts that grow with the length, and what the microphone decides.
   */
  step: number | null;
  /** The track of the report that shows the quantity, or what it is made of, over time. */
  track?: string;
}

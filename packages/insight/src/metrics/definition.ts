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
}

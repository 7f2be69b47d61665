import type { Report } from './report.ts';

/** The engine that a report names for its transcript where a person put the words right. */
export const CORRECTION_ENGINE = 'correction by a person';

/** Whether the words of a report were put right by a person. */
export const isCorrected = ({ engines }: Pick<Report, 'engines'>): boolean =>
  engines.some(({ step, name }) => step === 'transcript' && name === CORRECTION_ENGINE);

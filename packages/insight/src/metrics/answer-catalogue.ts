import type { MetricDefinition } from './definition.ts';

/** What is measured of single answers and has no value for a whole recording. */
export const answerCatalogue: readonly MetricDefinition[] = [
  {
    id: 'answer.length',
    label: 'Length of the answer',
    unit: 's',
    group: 'speech',
    bands: [],
    how: {
      formula:
        'Seconds from the first to the last word of the answer, pauses and short remarks of the interviewer included.',
      inputs: ['transcript'],
      source: 'Definition; shown without judgement, as the question decides how long an answer should be',
    },
    decimals: 0,
    step: 30,
  },
  {
    id: 'answer.response_delay',
    label: 'Time before the answer',
    unit: 's',
    group: 'speech',
    bands: [],
    how: {
      formula:
        'Seconds from the end of the question to the first word or “um” of the answer; 0 where the answer begins before the question ends. Only where the question is heard in the recording.',
      inputs: ['transcript'],
      source:
        'Stivers et al. 2009: about 0.2 s between turns in conversation; shown without judgement, as thinking takes time',
    },
    decimals: 1,
    step: 1,
  },
];

/** Texts of the pages under src/report. */
export const report = {
  moment: { play: 'Play from {{at}}: {{what}}' },
  tab: {
    timeline: 'Timeline',
    advice: 'Findings and suggestions',
    transcript: 'Transcript',
    metrics: 'Numbers',
    answers: 'Answers',
    review: 'Notes and rating',
  },
} as const;

/** Texts of the sections of a report: transcript, metrics, findings, suggestions, answers, notes, rating, sign-off. */
export const reportSections = {} as const;

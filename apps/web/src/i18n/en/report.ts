/** Texts of the pages under src/report. */
export const report = {} as const;

/** Texts of the pages under src/progress. */
export const progress = {} as const;

/** Texts of the pages under src/new. */
export const newInterview = {} as const;

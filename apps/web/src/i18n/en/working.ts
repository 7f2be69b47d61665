/** Texts of the pages under src/working. */
export const working = {} as const;

/** Texts of the pages under src/home. */
export const home = {} as const;

/** Texts of the pages under src/settings. */
export const settings = {} as const;

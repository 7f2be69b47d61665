/** Texts of the pages under src/shared. */
export const shared = {} as const;

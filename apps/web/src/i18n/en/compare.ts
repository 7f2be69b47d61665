/** Texts of the pages under src/compare. */
export const compare = {} as const;

/** Texts of the pages under src/account. */
export const account = {} as const;

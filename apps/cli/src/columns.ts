/** Columns of the terminal that text goes to; 100 where it goes elsewhere. */
export const columns = (): number => process.stdout.columns ?? 100;

/** As few and as many interviews as can be laid side by side. */
export const FEWEST = 2;
export const MOST = 6;

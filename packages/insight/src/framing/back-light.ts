/** A background that is this much lighter than the person makes a silhouette of them, unless the person is well lit all the same. */
const LIGHTER_BY = 70;
const WELL_LIT_FROM = 110;

/** Whether somebody sits against the light, by the luma (0–255) of themselves and of what is around them; limits chosen here. */
export const isBacklit = (person: number, around: number): boolean =>
  around - person > LIGHTER_BY && person < WELL_LIT_FROM;

import { shownText } from './shown-value.ts';

/** A distance between two values of a number, as the digits that are shown of it; without a sign. */
export const amountText = (id: string, distance: number): string =>
  shownText(id, Math.abs(distance)).replace(/ %$/, '');

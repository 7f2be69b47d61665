import { definitionOf } from '@impact/insight/metrics/catalogue';
import { shownText } from './shown-value.ts';

/** A distance between two values of a number, as the digits that are shown of it; without a sign. */
export const amountText = (id: string, distance: number): string =>
  shownText(id, Math.abs(distance)).replace(/ %$/, '');

/** The unit of a distance where it is not that of the values: two levels against full scale are decibels apart. null elsewhere. */
export const amountUnit = (id: string): string | null => (definitionOf(id)?.unit === 'dBFS' ? 'dB' : null);

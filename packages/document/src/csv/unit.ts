/** A unit as a cell of its own: a bare percent sign would be made harmless as if a spreadsheet could run it. */
export const unitCell = (unit: string): string => (unit === '%' ? 'percent' : unit);

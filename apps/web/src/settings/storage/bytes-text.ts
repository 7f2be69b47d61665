const UNITS = [
  ['terabyte', 1e12],
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** Bytes as people read them, with three digits: "12.3 GB", in German "12,3 GB". */
export function bytesText(bytes: number, language: string): string {
  // What would be rounded up to a thousand belongs to the next unit.
  const [unit, size] = UNITS.find(([, one]) => bytes >= one * 0.9995) ?? (['kilobyte', 1e3] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    ...(bytes > 0 && bytes < 1000 ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 3 }),
  }).format(bytes / size);
}

/** Below it a share that is there would be shown as none. */
const LEAST = 0.001;

/** A share as people read it: "12.5%", and "< 0.1%" rather than nothing. */
export function percentText(share: number, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return share > 0 && share < LEAST ? `< ${format.format(LEAST)}` : format.format(share);
}

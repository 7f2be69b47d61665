/** What stands beside an entry of the log: whatever the server of its day wrote. */
type Detail = Readonly<Record<string, unknown>>;

export const textOf = (detail: Detail, name: string): string => {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
};

export const numberOf = (detail: Detail, name: string): number => {
  const value = detail[name];
  return typeof value === 'number' ? value : 0;
};

export const listOf = (detail: Detail, name: string): string[] => {
  const value = detail[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

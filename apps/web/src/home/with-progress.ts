import type { Listed } from './interviews-query.ts';

export const isOpen = ({ status }: Pick<Listed, 'status'>): boolean => status === 'waiting' || status === 'running';

/** The rows of the list, each once, with how far they are now. A row that the list shows as over stays so. */
export function withProgress<Row extends Pick<Listed, 'id' | 'status' | 'progress'>>(
  rows: readonly Row[],
  open: readonly Pick<Listed, 'id' | 'status' | 'progress'>[],
): Row[] {
  const now = new Map(open.map((one) => [one.id, one]));
  // While pages are loaded one by one, a row that moves can stand on two of them.
  const once = new Map(rows.map((row) => [row.id, row]));
  return [...once.values()].map((row) => {
    const latest = isOpen(row) ? now.get(row.id) : undefined;
    return latest ? { ...row, status: latest.status, progress: latest.progress } : row;
  });
}

/** Those whose analysis was under way before and is over now. */
export function endedBetween<Row extends Pick<Listed, 'id' | 'status'>>(
  before: ReadonlySet<string>,
  rows: readonly Row[],
): Row[] {
  return rows.filter((row) => before.has(row.id) && !isOpen(row));
}

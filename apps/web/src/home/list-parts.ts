import type { Listed } from './interviews-query.ts';
import type { RowActs } from './use-acts.tsx';
import type { SelectionActs } from './use-selection.ts';

/** What the table and the cards show alike. */
export interface ListProps {
  rows: readonly Listed[];
  chosen: ReadonlySet<string>;
  /** null where the asker can do nothing with several. */
  select: SelectionActs | null;
  acts: RowActs;
}

export interface RowProps {
  row: Listed;
  chosen: boolean;
  onChoose: SelectionActs['choose'] | null;
  acts: RowActs;
}

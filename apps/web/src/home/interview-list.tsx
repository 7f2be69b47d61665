import { Text } from '@mantine/core';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { Problem } from '../parts/problem.tsx';
import { DeletedBar } from './deleted-bar.tsx';
import { EmptyHome } from './empty-home.tsx';
import { EndedAnnouncer } from './ended-announcer.tsx';
import { InterviewCards } from './interview-cards.tsx';
import { InterviewTable } from './interview-table.tsx';
import type { Listed } from './interviews-query.ts';
import { FIRST_ORDER, type ListSearch } from './list-search.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { listedNumbers } from './listed-numbers.ts';
import { LoadMore } from './load-more.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useActs } from './use-acts.tsx';
import type { useInterviews } from './use-interviews.ts';
import { useNumberColumns } from './use-layout.ts';
import { useSelection } from './use-selection.ts';
import './row-parts.css';

interface InterviewListProps {
  interviews: ReturnType<typeof useInterviews>;
  search: ListSearch;
  /** There is no interview at all. */
  empty: boolean;
  onClear: () => void;
}

const NONE: never[] = [];

const isUncertain = ({ summary }: Listed): boolean =>
  summary !== null && listedNumbers(summary).some((number) => number.isUncertain);

/** The interviews that match, with what can be done with one or several of them. */
export function InterviewList({ interviews: { list, rows, total }, search, empty, onClear }: InterviewListProps) {
  const { t } = useTranslation();
  const numbers = useNumberColumns();
  const acts = useActs();
  const maySelect = [useMay('comparison.read'), useMay('interview.analyse'), useMay('interview.delete')].includes(true);
  const mayDelete = useMay('interview.delete');
  const shown = rows ?? NONE;
  const order = useMemo(() => shown.map(({ id }) => id), [shown]);
  const { chosen, onKeyDown, ...select } = useSelection(order, () => {
    if (mayDelete) removePicked();
  });
  const picked = shown.filter(({ id }) => chosen.has(id));
  const removePicked = () => {
    acts.ofRows.remove(picked);
    // What could not be deleted is told; the way back has the place of the selection.
    select.clear();
  };
  const place = useRef<HTMLDivElement>(null);
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const { deletion } = acts;

  if (rows === undefined) {
    if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
    return <ListSkeleton cards={numbers === 0} />;
  }
  const parts = { rows, chosen, select: maySelect ? select : null, acts: acts.ofRows };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the boxes inside
    <div
      ref={place}
      tabIndex={-1}
      className="home-list"
      aria-busy={list.isPlaceholderData || undefined}
      onKeyDown={onKeyDown}
    >
      {list.error && !list.isFetchNextPageError ? (
        <Problem error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {empty ? (
        <EmptyHome />
      ) : rows.length === 0 ? (
        <NothingFound onClear={onClear} />
      ) : numbers === 0 ? (
        <InterviewCards {...parts} />
      ) : (
        <InterviewTable {...parts} numbers={numbers} order={search.sort ?? FIRST_ORDER} />
      )}
      {rows.some(isUncertain) ? (
        <Text size="sm" c="dimmed">
          {t('home.uncertain')}
        </Text>
      ) : null}
      <EndedAnnouncer rows={rows} />
      <LoadMore
        shown={rows.length}
        total={total}
        hasMore={list.hasNextPage && !list.isPlaceholderData}
        loading={list.isFetchingNextPage}
        error={list.isFetchNextPageError ? list.error : null}
        onMore={more}
      />
      {picked.length > 0 ? (
        <SelectionBar
          rows={picked}
          all={picked.length === rows.length}
          select={select}
          acts={acts.ofRows}
          onRemove={removePicked}
          busy={acts.busy}
        />
      ) : deletion ? (
        <DeletedBar
          key={deletion.until}
          deletion={deletion}
          busy={acts.restore.isPending}
          onRestore={() => acts.restore.mutate(deletion, { onSuccess: () => place.current?.focus() })}
          onHide={() => {
            acts.forget(deletion);
            place.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { newId } from '../parts/new-id.ts';
import { useProblemText } from '../parts/problem.tsx';
import { useNotices } from '../report/undo-notice.tsx';
import type { Deletion } from './deletions.ts';
import { failureLines } from './failures.ts';
import { inTurns, type Outcomes } from './in-turns.ts';
import type { Listed } from './interviews-query.ts';
import { useDeletions } from './use-deletions.ts';
import { isOpen } from './with-progress.ts';

type Named = Pick<Listed, 'id' | 'title'>;

/** Where it does not lie over the bar with what can be done next. */
const PLACE = 'top-right';

export interface RowActs {
  remove: (rows: readonly Listed[]) => void;
  again: (rows: readonly Named[]) => void;
  stop: (rows: readonly Named[]) => void;
}

/** What is done with one or several interviews of the list. Each tells how it went; what fails for one is done for the others. */
export function useActs() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const textOf = useProblemText();
  const notices = useNotices();
  const deletions = useDeletions();

  const tellFailed = ({ done, failed }: Outcomes<Named>) => {
    if (failed.length === 0) return;
    const { lines, more } = failureLines(failed, textOf);
    notifications.show({
      color: 'red',
      title: t('home.did.failedOf', { failed: failed.length, all: failed.length + done.length }),
      message: [...lines, ...(more > 0 ? [t('home.did.failedMore', { count: more })] : [])].map((line) => (
        <div key={line}>{line}</div>
      )),
      autoClose: false,
      position: PLACE,
      closeButtonProps: { 'aria-label': t('common.close') },
    });
  };
  const tellDone = (message: string) =>
    notifications.show({ message, position: PLACE, closeButtonProps: { 'aria-label': t('common.close') } });
  const refresh = () => client.invalidateQueries({ queryKey: ['interviews'] });
  const finish = async (outcomes: Outcomes<Named>) => {
    await refresh();
    for (const { id } of outcomes.done) void client.invalidateQueries({ queryKey: ['interview', id] });
    tellFailed(outcomes);
  };

  const remove = useMutation({
    mutationFn: async (rows: readonly Listed[]) => {
      let until = Number.POSITIVE_INFINITY;
      const outcomes = await inTurns(rows, async ({ id }) => {
        const { undoUntil } = await unwrap(api.DELETE('/api/v1/interviews/{id}', { params: { path: { id } } }));
        until = Math.min(until, Date.parse(undoUntil));
      });
      await finish(outcomes);
      if (outcomes.done.length > 0) {
        const interviews = outcomes.done.map((row) => ({ id: row.id, title: row.title, wasOpen: isOpen(row) }));
        deletions.add({ interviews, until });
      }
    },
    onError: notices.failed,
  });

  const restore = useMutation({
    mutationFn: async (deletion: Deletion) => {
      const outcomes = await inTurns(deletion.interviews, ({ id }) =>
        unwrap(api.POST('/api/v1/interviews/{id}/restore', { params: { path: { id } } })),
      );
      deletions.forget(deletion);
      await finish(outcomes);
      const [first] = outcomes.done;
      if (!first) return;
      const back = t('home.did.restored', { count: outcomes.done.length, title: first.title });
      const stopped = outcomes.done.some(({ wasOpen }) => wasOpen);
      tellDone(stopped ? `${back} ${t('home.did.restoredStopped')}` : back);
    },
    onError: notices.failed,
  });

  const again = useMutation({
    mutationFn: async (rows: readonly Named[]) => {
      const outcomes = await inTurns(rows, ({ id }) => {
        const params = { path: { id }, header: { 'Idempotency-Key': newId() } };
        return unwrap(api.POST('/api/v1/interviews/{id}/analyses', { params, body: {} }));
      });
      await finish(outcomes);
      const [first] = outcomes.done;
      if (first) tellDone(t('home.did.again', { count: outcomes.done.length, title: first.title }));
    },
    onError: notices.failed,
  });

  const stop = useMutation({
    mutationFn: async (rows: readonly Named[]) => {
      const outcomes = await inTurns(rows, ({ id }) =>
        unwrap(api.POST('/api/v1/interviews/{id}/cancel', { params: { path: { id } } })),
      );
      await finish(outcomes);
      const [first] = outcomes.done;
      if (first) tellDone(t('home.did.stopped', { count: outcomes.done.length, title: first.title }));
    },
    onError: notices.failed,
  });

  const [removeRows, againRows, stopRows] = [remove.mutate, again.mutate, stop.mutate];
  // The same as long as the page is shown, so that rows are not drawn again for it.
  const ofRows = useMemo<RowActs>(
    () => ({ remove: removeRows, again: againRows, stop: stopRows }),
    [removeRows, againRows, stopRows],
  );
  return {
    ofRows,
    busy: remove.isPending || again.isPending || stop.isPending,
    restore,
    deletion: deletions.latest,
    forget: deletions.forget,
  };
}

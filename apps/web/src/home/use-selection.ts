import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { allToggled, extended, NOTHING_CHOSEN, pruned, ranged, rowAfter, toggled } from './selection.ts';

export interface SelectionActs {
  /** `range`: with the rows between this one and the last. */
  choose: (id: string, range: boolean) => void;
  chooseAll: () => void;
  clear: () => void;
}

/**
 * The rows that are chosen. Keys work on the boxes of rows (`data-row`): arrows, Home and End move, with Shift they choose, Ctrl+A chooses
 * all, Escape none, Delete calls `onDelete`.
 */
export function useSelection(order: readonly string[], onDelete: () => void) {
  const [state, setState] = useState(NOTHING_CHOSEN);
  const shown = useRef(order);
  useEffect(() => {
    shown.current = order;
  }, [order]);
  const selection = useMemo(() => pruned(state, order), [state, order]);

  const acts = useMemo<SelectionActs>(() => {
    const change = (next: (before: typeof NOTHING_CHOSEN, ids: readonly string[]) => typeof NOTHING_CHOSEN) =>
      setState((before) => next(pruned(before, shown.current), shown.current));
    return {
      choose: (id, range) => change((before, ids) => (range ? ranged(before, id, ids) : toggled(before, id))),
      chooseAll: () => change(allToggled),
      clear: () => setState(NOTHING_CHOSEN),
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, target, currentTarget } = event;
    if (key === 'Escape' && selection.chosen.size > 0) {
      acts.clear();
      return;
    }
    const id = target instanceof HTMLElement ? target.dataset.row : undefined;
    if (id === undefined) return;
    if (key === 'Delete' && selection.chosen.size > 0) onDelete();
    else if (key === 'a' && (event.ctrlKey || event.metaKey)) setState({ chosen: new Set(order), anchor: id });
    else {
      const next = rowAfter(key, id, order);
      if (next === null) return;
      currentTarget.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
      if (shiftKey && key.startsWith('Arrow')) setState((before) => extended(pruned(before, order), id, next));
    }
    event.preventDefault();
  };
  return { chosen: selection.chosen, ...acts, onKeyDown };
}

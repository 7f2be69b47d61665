import { useCallback, useEffect, useRef, useState } from 'react';
import { useAccount } from '../api/account.ts';
import { type Deletion, readDeletions, stillThere } from './deletions.ts';

const MOST = 20;

/**
 * What was deleted in this tab and can still be brought back, the latest last. It is kept when other pages are opened or this one is loaded
 * again; others who sign in here do not see it.
 */
export function useDeletions() {
  const { user, organisation } = useAccount();
  const key = `impact-deleted:${user?.id ?? ''}@${organisation?.id ?? ''}`;
  const [deletions, setDeletions] = useState(() => readDeletions(sessionStorage.getItem(key), Date.now()));
  const kept = useRef(deletions);
  // Also where the page is left before the server has answered.
  const change = useCallback(
    (next: (before: readonly Deletion[]) => readonly Deletion[]) => {
      kept.current = stillThere(next(kept.current), Date.now()).slice(-MOST);
      sessionStorage.setItem(key, JSON.stringify(kept.current));
      setDeletions(kept.current);
    },
    [key],
  );
  const next = Math.min(...deletions.map(({ until }) => until));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => change((before) => before), Math.max(0, next - Date.now()));
    return () => clearTimeout(timer);
  }, [next, change]);
  return {
    latest: deletions.at(-1) ?? null,
    add: (deletion: Deletion) => change((before) => [...before, deletion]),
    forget: (deletion: Deletion) => change((before) => before.filter((one) => one !== deletion)),
  };
}

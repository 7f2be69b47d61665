import { useRef, useState } from 'react';
import { useDrafts } from '../parts/use-drafts.ts';

type Change = string | ((before: string) => string);

/** What is kept of a text that is being written: nothing where it is as it was; one that was emptied is a change, too. */
export const draftOf = (text: string, otherwise: string): string | null => (text === otherwise ? null : text);

/** Whether nothing was written between sending a text and the answer. */
export const isAllSent = (text: string, sent: string): boolean => text.trim() === sent.trim();

/**
 * Text that is being written, kept in this browser until it is sent: a page that is closed by mistake loses none of it. The second part
 * changes it and gives back what it is then. The third forgets what was kept, once that text is sent; what was written meanwhile is kept on.
 */
export function useKeptText(name: string, otherwise = ''): [string, (text: Change) => string, (sent?: string) => void] {
  const drafts = useDrafts();
  const [text, setText] = useState(() => drafts.read(name) ?? otherwise);
  // What is written may change between sending and the answer.
  const latest = useRef(text);
  const keep = (change: Change) => {
    const next = typeof change === 'string' ? change : change(latest.current);
    latest.current = next;
    setText(next);
    drafts.write(name, draftOf(next, otherwise));
    return next;
  };
  const forget = (sent = latest.current) => {
    if (isAllSent(latest.current, sent)) drafts.write(name, null);
  };
  return [text, keep, forget];
}

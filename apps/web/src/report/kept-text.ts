import { useRef, useState } from 'react';
import { useDrafts } from '../parts/use-drafts.ts';
import { withoutSent } from '../parts/without-sent.ts';

type Change = string | ((before: string) => string);

/**
 * Text that is being written, kept in this browser until it is sent: a page that is closed by mistake loses none of it. The third part
 * forgets what was kept, once that text is sent; what was written meanwhile is kept on.
 */
export function useKeptText(name: string, otherwise = ''): [string, (text: Change) => void, (sent?: string) => void] {
  const drafts = useDrafts();
  const [text, setText] = useState(() => drafts.read(name) ?? otherwise);
  // What is written may change between sending and the answer.
  const latest = useRef(text);
  const keep = (change: Change) => {
    const next = typeof change === 'string' ? change : change(latest.current);
    latest.current = next;
    setText(next);
    drafts.write(name, next === '' || next === otherwise ? null : next);
  };
  const forget = (sent = latest.current) => {
    if (withoutSent(latest.current, sent) === '') drafts.write(name, null);
  };
  return [text, keep, forget];
}

import { type RefObject, useEffect, useMemo } from 'react';
import { usePlayhead } from '../report-context.tsx';
import { type Passage, spokenAt, spokenOrder } from './passages.ts';

/** Room that the bar above and the docked player under the text take, pixels. */
const [TOP, BOTTOM] = [180, 140];

/**
 * Lights the word that is spoken and, while the recording plays, scrolls its passage into sight. It changes with every word, so it touches
 * that word alone instead of drawing the list again.
 */
export function useSpokenWord(
  list: RefObject<HTMLElement | null>,
  passages: readonly Passage[],
  follow: boolean,
): void {
  const playhead = usePlayhead();
  const order = useMemo(() => spokenOrder(passages), [passages]);
  useEffect(() => {
    let lit: Element | null = null;
    let before = -1;
    const show = () => {
      const at = spokenAt(order, playhead.time());
      if (at === before && lit?.isConnected) return;
      before = at;
      lit?.removeAttribute('data-spoken');
      const word = order[at];
      lit = word ? (list.current?.querySelector(`[data-word="${word.passage}.${word.word}"]`) ?? null) : null;
      lit?.setAttribute('data-spoken', '');
      if (!lit || !follow || !playhead.playing()) return;
      const { top, bottom } = lit.getBoundingClientRect();
      if (top < TOP || bottom > window.innerHeight - BOTTOM)
        lit.scrollIntoView({ block: 'center', behavior: 'smooth' });
    };
    show();
    const stop = playhead.onTime(show);
    return () => {
      stop();
      lit?.removeAttribute('data-spoken');
    };
  }, [playhead, order, list, follow]);
}

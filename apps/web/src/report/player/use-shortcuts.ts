import { useEffect, useEffectEvent } from 'react';
import { actionOf, isTaken, type PlayerAction } from './shortcuts.ts';

/**
 * Hands over what the keys ask of the player: from anywhere on the page, or only while the focus is inside of `within` where letters as
 * shortcuts are switched off, as people who speak to their computer need it.
 */
export function useShortcuts(
  { everywhere, within }: { everywhere: boolean; within: React.RefObject<HTMLElement | null> },
  onAction: (action: PlayerAction) => void,
): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (!everywhere && !within.current?.contains(target)) return;
    const action = isTaken(target, event.key) ? null : actionOf(event);
    if (!action) return;
    event.preventDefault();
    onAction(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

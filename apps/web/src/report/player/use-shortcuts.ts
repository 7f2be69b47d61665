import { type RefObject, useEffect, useEffectEvent } from 'react';
import { actionOf, isTaken, needsRecording, type PlayerAction } from './shortcuts.ts';

interface ShortcutOptions {
  everywhere: boolean;
  within: RefObject<HTMLElement | null>;
  /** Whether there is a recording; without one, keys that need it belong to the page. */
  plays: boolean;
}

/**
 * Hands over what the keys ask of the player: from anywhere on the page, or only while the focus is inside of `within` where letters as
 * shortcuts are switched off, as people who speak to their computer need it.
 */
export function useShortcuts(
  { everywhere, within, plays }: ShortcutOptions,
  onAction: (action: PlayerAction) => void,
): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (!everywhere && !within.current?.contains(target)) return;
    const action = isTaken(target, event.key) ? null : actionOf(event);
    if (!action || (!plays && needsRecording(action))) return;
    event.preventDefault();
    onAction(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

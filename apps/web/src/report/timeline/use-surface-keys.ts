import type { KeyboardEvent } from 'react';
import { usePlayhead } from '../report-context.tsx';
import { useStage } from './stage.tsx';

/** Share of what is shown that an arrow moves by. */
const STEP = 0.02;
const LEAP = 0.2;
const CLOSER = 0.6;

/** Arrows move the playhead, + and − zoom at it, 0 shows all. */
export function useSurfaceKeys(): (event: KeyboardEvent) => void {
  const playhead = usePlayhead();
  const { views } = useStage();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { from, to } = views.get();
    const move = (share: number) => playhead.seek(playhead.time() + share * (to - from));
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(event.shiftKey ? -STEP / 4 : -STEP),
      ArrowRight: () => move(event.shiftKey ? STEP / 4 : STEP),
      ArrowDown: () => move(-STEP),
      ArrowUp: () => move(STEP),
      PageDown: () => move(-LEAP),
      PageUp: () => move(LEAP),
      Home: () => playhead.seek(0),
      End: () => playhead.seek(playhead.duration),
      '+': () => views.zoom(CLOSER, playhead.time()),
      '=': () => views.zoom(CLOSER, playhead.time()),
      '-': () => views.zoom(1 / CLOSER, playhead.time()),
      '0': () => views.fit(),
      Enter: () => playhead.toggle(),
      ' ': () => playhead.toggle(),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}

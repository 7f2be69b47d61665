/** What a key does to the player. `by` and `frames` move the playhead, `faster` changes the speed by so many steps. */
export type PlayerAction =
  | { kind: 'toggle' | 'mute' | 'fullScreen' | 'captions' }
  | { kind: 'move'; by: number }
  | { kind: 'frames'; by: number }
  | { kind: 'faster'; by: number };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether an action is of no use without a recording: the playhead alone can still be moved. */
export const needsRecording = ({ kind }: PlayerAction): boolean => kind !== 'move' && kind !== 'frames';

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const STEP = 5;
const FINE_STEP = 1;
const LEAP = 10;

/** The keys of film editors and of the players that people know. */
export function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): PlayerAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  switch (key.toLowerCase()) {
    case ' ':
    case 'k':
      return { kind: 'toggle' };
    case 'j':
      return { kind: 'move', by: -LEAP };
    case 'l':
      return { kind: 'move', by: LEAP };
    case 'arrowleft':
      return { kind: 'move', by: shiftKey ? -FINE_STEP : -STEP };
    case 'arrowright':
      return { kind: 'move', by: shiftKey ? FINE_STEP : STEP };
    case ',':
      return { kind: 'frames', by: -1 };
    case '.':
      return { kind: 'frames', by: 1 };
    case '<':
      return { kind: 'faster', by: -1 };
    case '>':
      return { kind: 'faster', by: 1 };
    case 'm':
      return { kind: 'mute' };
    case 'f':
      return { kind: 'fullScreen' };
    case 'c':
      return { kind: 'captions' };
    default:
      return null;
  }
}

/** The speed so many steps away; stays at the ends. */
export function fasterBy(rate: number, steps: number): number {
  const at = SPEEDS.findIndex((speed) => speed >= rate);
  const next = (at < 0 ? SPEEDS.length - 1 : at) + steps;
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, next))] ?? rate;
}

/** Where one types or chooses, letters and arrows belong to the field. */
const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=dialog]';
/** What is pressed by the space bar itself. */
const PRESSED_BY_SPACE =
  'button, a, summary, input, [role=button], [role=tab], [role=switch], [role=checkbox], [role=menuitem], [role=slider]';
/** What the arrows move in itself. */
const MOVED_BY_ARROWS =
  '[role=tab], [role=slider], [role=radio], input[type=radio], input[type=range], [role=grid], [data-scrolls]';

/** Whether the element that has the focus needs the key for itself. */
export function isTaken(target: Pick<Element, 'closest'>, key: string): boolean {
  if (target.closest(FIELDS)) return true;
  if (key === ' ' && target.closest(PRESSED_BY_SPACE)) return true;
  return key.startsWith('Arrow') && target.closest(MOVED_BY_ARROWS) !== null;
}

import type { Speaker } from '@impact/report/transcript';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead } from '../report-context.tsx';
import type { Corrections } from './corrections.ts';
import { newSpeakerId, withSpeaker, withTurn, withWord } from './corrections.ts';
import type { Hit } from './find-words.ts';
import { PassageView } from './passage-view.tsx';
import { afterWord, type Leaving, moved, type Passage, type Place } from './passages.ts';
import type { Correcting } from './use-corrections.ts';
import { useSpokenWord } from './use-spoken-word.ts';

/** Passages that are drawn before all others. */
const AT_ONCE = 40;

interface PassageListProps {
  ref: RefObject<HTMLOListElement | null>;
  passages: readonly Passage[];
  speakers: readonly Speaker[];
  hits: readonly Hit[];
  shown: Hit | null;
  cursor: Place;
  onCursor: (place: Place) => void;
  follow: boolean;
  /** null while words are only read. */
  correcting: Correcting | null;
  corrections: Corrections | null;
  /** Switches correcting on; null where the reader may not. */
  onCorrect: (() => void) | null;
}

/**
 * All passages. One word can be reached by Tab, the arrows go on from there; a click or Enter seeks it, or corrects it while correcting is
 * on.
 */
export function PassageList({ ref, passages, speakers, hits, shown, cursor, onCursor, ...rest }: PassageListProps) {
  const { follow, correcting, corrections, onCorrect } = rest;
  const { t } = useTranslation();
  const playhead = usePlayhead();
  const [editing, setEditing] = useState<Place | null>(null);
  const wantsFocus = useRef(false);
  // What fits on a screen or two is drawn at once, the rest of an hour right after it.
  const drawn = useDeferredValue(passages, passages.slice(0, AT_ONCE));
  useSpokenWord(ref, drawn, follow && correcting === null);

  const hitsBy = useMemo(() => Map.groupBy(hits, ({ passage }) => passage), [hits]);
  const changesBy = useMemo(
    () => Map.groupBy(Object.entries(corrections?.words ?? {}), ([key]) => Number(key.split('.')[0])),
    [corrections],
  );

  useEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    ref.current?.querySelector<HTMLElement>(`[data-word="${cursor.passage}.${cursor.word}"]`)?.focus();
  }, [cursor, editing, ref]);

  const go = (place: Place) => {
    wantsFocus.current = true;
    onCursor(place);
  };
  const edit = (place: Place) => {
    onCorrect?.();
    onCursor(place);
    setEditing(place);
  };
  const seek = ({ passage, word }: Place, play: boolean) => {
    const start = passages[passage]?.words[word]?.start;
    if (start !== undefined) playhead.seek(start, play ? { play } : {});
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || window.getSelection()?.isCollapsed === false) return;
    if (correcting) edit(place);
    else {
      go(place);
      seek(place, false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepOf(event.key, passages, place);
    if (next) go(next);
    else if (event.key === 'F2' && onCorrect) edit(place);
    else if (event.key === 'Enter' && correcting) edit(place);
    else if (event.key === 'Enter' || event.key === ' ') seek(place, true);
    else return;
    event.preventDefault();
  };
  const commit = (passage: Passage, word: number, text: string | null, left: Leaving) => {
    const from = passage.words[word]?.text ?? '';
    if (text !== null && correcting)
      correcting.change((before) => withWord(before, `${passage.number}.${word}`, from, text));
    const { at, corrects } = afterWord(passages, { passage: passage.number, word }, left);
    setEditing(corrects ? at : null);
    // Whoever went elsewhere has the focus there, and keeps it.
    wantsFocus.current = left !== 'elsewhere';
    onCursor(at);
  };
  const turn = (passage: Passage, to: string | null | 'new') =>
    correcting?.change((before) => {
      if (to !== 'new') return withTurn(before, passage.number, passage.speaker, to);
      const id = newSpeakerId(speakers);
      const named = withSpeaker(before, id, {
        name: t('reportSections.transcript.newName', { number: speakers.length + 1 }),
      });
      return withTurn(named, passage.number, passage.speaker, id);
    });

  return (
    // One listener serves thousands of words.
    <ol
      className="passages"
      ref={ref}
      onClick={onClick}
      onKeyDown={onKeyDown}
      data-scrolls
      data-unnamed={speakers.length === 0 || undefined}
      data-correcting={correcting !== null || undefined}
    >
      {drawn.map((passage) => (
        <PassageView
          key={passage.number}
          passage={passage}
          speakers={speakers}
          hits={hitsBy.get(passage.number)}
          shown={shown?.passage === passage.number ? shown : null}
          cursor={cursor.passage === passage.number ? cursor.word : null}
          changes={changesBy.get(passage.number)}
          turn={corrections?.turns[passage.number]?.to}
          editing={correcting && editing?.passage === passage.number ? editing.word : null}
          isCorrecting={correcting !== null}
          onCommit={commit}
          onTurn={turn}
        />
      ))}
    </ol>
  );
}

function placeOf(target: EventTarget): Place | null {
  const word = target instanceof Element ? target.closest<HTMLElement>('[data-word]')?.dataset.word : undefined;
  if (word === undefined) return null;
  const [passage = 0, at = 0] = word.split('.').map(Number);
  return { passage, word: at };
}

function stepOf(key: string, passages: readonly Passage[], { passage, word }: Place): Place | null {
  switch (key) {
    case 'ArrowRight':
      return moved(passages, { passage, word }, 1);
    case 'ArrowLeft':
      return moved(passages, { passage, word }, -1);
    case 'ArrowDown':
      return { passage: Math.min(passages.length - 1, passage + 1), word: 0 };
    case 'ArrowUp':
      return { passage: word > 0 ? passage : Math.max(0, passage - 1), word: 0 };
    case 'Home':
      return { passage, word: 0 };
    case 'End':
      return { passage, word: Math.max(0, (passages[passage]?.words.length ?? 1) - 1) };
    default:
      return null;
  }
}

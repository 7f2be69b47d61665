import { clock } from '@impact/document/view/time';
import type { Speaker } from '@impact/report/transcript';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentButton } from '../moment-button.tsx';
import type { Hit } from './find-words.ts';
import type { Leaving, Passage, PassageWord } from './passages.ts';
import { TurnSelect } from './turn-select.tsx';
import { WordInput } from './word-input.tsx';

interface PassageViewProps {
  passage: Passage;
  speakers: readonly Speaker[];
  hits: readonly Hit[] | undefined;
  shown: Hit | null;
  /** Number of the word that Tab reaches, where it is in this passage. */
  cursor: number | null;
  changes: readonly [string, { from: string; to: string }][] | undefined;
  /** Another speaker that was chosen and is not saved yet. */
  turn: string | null | undefined;
  editing: number | null;
  isCorrecting: boolean;
  onCommit: (passage: Passage, word: number, text: string | null, left: Leaving) => void;
  onTurn: (passage: Passage, to: string | null | 'new') => void;
}

export const PassageView = memo(
  function Passage({ passage, speakers, turn, isCorrecting, onTurn, ...words }: PassageViewProps) {
    const { t } = useTranslation();
    const id = turn === undefined ? passage.speaker : turn;
    const speaker = speakers.find((one) => one.id === id);
    const start = passage.words
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' ');
    return (
      <li className="passage" data-role={speaker?.role ?? passage.role}>
        <div className="passage-who">
          <MomentButton start={passage.start} what={start} />
          {isCorrecting ? (
            <TurnSelect
              label={t('reportSections.transcript.speakerAt', { at: clock(passage.start) })}
              speakers={speakers}
              value={id}
              onChange={(to) => onTurn(passage, to)}
            />
          ) : speaker ? (
            <span className="passage-speaker">{speaker.name ?? speaker.id}</span>
          ) : null}
        </div>
        <Words passage={passage} {...words} />
      </li>
    );
  },
  // The handlers do the same whichever drawing they come from: they read what they change when they are called.
  (a, b) =>
    a.passage === b.passage &&
    a.speakers === b.speakers &&
    a.hits === b.hits &&
    a.shown === b.shown &&
    a.cursor === b.cursor &&
    a.changes === b.changes &&
    a.turn === b.turn &&
    a.editing === b.editing &&
    a.isCorrecting === b.isCorrecting,
);

type WordsProps = Pick<PassageViewProps, 'passage' | 'hits' | 'shown' | 'cursor' | 'changes' | 'editing' | 'onCommit'>;

function Words({ passage, hits, shown, cursor, changes, editing, onCommit }: WordsProps) {
  const { t } = useTranslation();
  const changed = new Map(changes);
  const word = ({ text, number, start }: PassageWord, i: number) => {
    const at = number ?? 0;
    const key = `${passage.number}.${at}`;
    const change = changed.get(key);
    if (editing === at && number !== null)
      return (
        <Fragment key={key}>
          {i > 0 ? ' ' : null}
          <WordInput
            label={t('reportSections.transcript.wordAt', { word: text, at: clock(start) })}
            text={change?.to ?? text}
            onDone={(next, left) => onCommit(passage, at, next, left)}
          />
        </Fragment>
      );
    const isHit = hits?.some(({ from, to }) => at >= from && at <= to) ?? false;
    const isShown = shown !== null && at >= shown.from && at <= shown.to;
    return (
      <Fragment key={key}>
        {i > 0 ? ' ' : null}
        <span
          className={classOf({ isHit, isShown, change })}
          data-word={key}
          {...(cursor === at && {
            tabIndex: 0,
            role: 'button',
            'aria-label': t('reportSections.transcript.wordName', { word: change?.to ?? text, at: clock(start) }),
          })}
          {...(change && { title: t('reportSections.transcript.was', { word: change.from }) })}
        >
          {change ? change.to || text : text}
        </span>
      </Fragment>
    );
  };
  return (
    <p className="passage-words">
      {passage.sentences.map(({ polarity, runs }, s) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences and runs never change their order
        <Fragment key={s}>
          {s > 0 ? ' ' : null}
          <span className={polarity && polarity !== 'neutral' ? `sentence-${polarity}` : undefined}>
            {runs.map(({ mark, words }, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Fragment key={r}>
                {r > 0 ? ' ' : null}
                {mark ? (
                  <mark className={`mark mark-${mark.kind}`} title={mark.note ?? t(`reportSections.mark.${mark.kind}`)}>
                    {words.map(word)}
                  </mark>
                ) : (
                  words.map(word)
                )}
              </Fragment>
            ))}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

function classOf({
  isHit,
  isShown,
  change,
}: {
  isHit: boolean;
  isShown: boolean;
  change?: { to: string } | undefined;
}) {
  const names = ['word'];
  if (isHit) names.push('word-hit');
  if (isShown) names.push('word-shown');
  if (change) names.push(change.to === '' ? 'word-out' : 'word-changed');
  return names.join(' ');
}

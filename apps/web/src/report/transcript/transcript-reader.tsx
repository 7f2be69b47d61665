import type { Transcript } from '@impact/report/transcript';
import { Alert, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type Schemas } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { usePlayhead, useReport } from '../report-context.tsx';
import { When } from '../when.tsx';
import { CorrectionBar } from './correction-bar.tsx';
import { CorrectionProgress } from './correction-progress.tsx';
import { speakersWith } from './corrections.ts';
import type { Hit } from './find-words.ts';
import { hitsOf, type Looking, stillShown } from './looking.ts';
import { PassageList } from './passage-list.tsx';
import { type Place, passagesOf } from './passages.ts';
import { Remarks } from './remarks.tsx';
import { SpeakersPanel } from './speakers-panel.tsx';
import { TranscriptToolbar } from './transcript-toolbar.tsx';
import type { Correcting } from './use-corrections.ts';

interface TranscriptReaderProps {
  transcript: Transcript;
  /** null where the reader may not correct. */
  correcting: Correcting | null;
  corrected?: Schemas['TranscriptView']['corrected'];
}

export function TranscriptReader({ transcript, correcting, corrected = null }: TranscriptReaderProps) {
  const { t } = useTranslation();
  const { report } = useReport();
  const playhead = usePlayhead();
  const passages = useMemo(() => passagesOf(report, transcript), [report, transcript]);
  const [looking, setLooking] = useState<Looking>({ query: '' });
  const [steppedTo, setSteppedTo] = useState(0);
  const [cursor, setCursor] = useState<Place>({ passage: 0, word: 0 });
  const [isOn, setOn] = useState(false);
  const [follow, setFollow] = useLocalStorage({ key: 'impact-follow-words', defaultValue: true });
  const list = useRef<HTMLOListElement>(null);
  // Typing goes on while thousands of words are looked through and drawn.
  const lookedFor = useDeferredValue(looking);
  const hits = useMemo(() => hitsOf(passages, lookedFor), [passages, lookedFor]);
  const current = stillShown(steppedTo, hits.length);
  const shown = hits[current] ?? null;

  const show = (hit: Hit | undefined) => {
    if (!hit) return;
    const word = passages[hit.passage]?.words[hit.from];
    setCursor({ passage: hit.passage, word: hit.from });
    if (word) playhead.seek(word.start);
    list.current
      ?.querySelector(`[data-word="${hit.passage}.${hit.from}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const look = (next: Looking) => {
    setLooking(next);
    setSteppedTo(0);
    if ('mark' in next) show(hitsOf(passages, next)[0]);
  };
  const step = (by: number) => {
    if (hits.length === 0) return;
    const next = (current + by + hits.length) % hits.length;
    setSteppedTo(next);
    show(hits[next]);
  };

  // The switch answers at once, and hundreds of passages follow.
  const correctingNow = useDeferredValue(isOn) && correcting !== null;
  const speakers = useMemo(
    () => (correcting ? speakersWith(transcript.speakers, correcting.corrections) : transcript.speakers),
    [transcript.speakers, correcting],
  );
  return (
    <div className="transcript">
      <div className="transcript-main">
        <Text size="sm" c="dimmed">
          {t(
            correctingNow
              ? 'reportSections.transcript.hintCorrecting'
              : correcting
                ? 'reportSections.transcript.hint'
                : 'reportSections.transcript.hintReading',
          )}
        </Text>
        {corrected ? (
          <Text size="sm" c="dimmed">
            {t('reportSections.transcript.correctedBy', { name: corrected.by?.name ?? t('reportSections.somebody') })}{' '}
            <When at={corrected.at} />
          </Text>
        ) : null}
        {transcript.quality === 'draft' ? (
          <Alert color="yellow" variant="outline" title={t('reportSections.transcript.draftTitle')}>
            {t('reportSections.transcript.draft')}
          </Alert>
        ) : null}
        <CorrectionProgress />
        <div className="transcript-bar">
          <TranscriptToolbar
            passages={passages}
            transcript={transcript}
            looking={{ what: looking, onLook: look, count: hits.length, current, onStep: step }}
            follow={{ on: follow, toggle: () => setFollow(!follow) }}
            correct={correcting && { on: isOn, toggle: () => setOn(!isOn) }}
          />
          {correcting ? <CorrectionBar transcript={transcript} correcting={correcting} isOn={isOn} /> : null}
        </div>
        {isChangedMeanwhile(correcting?.error) ? (
          <Alert role="alert" color="yellow" variant="outline" title={t('reportSections.transcript.changedTitle')}>
            {t('reportSections.transcript.changedMeanwhile')}
          </Alert>
        ) : correcting?.error ? (
          <Problem error={correcting.error} />
        ) : null}
        <PassageList
          ref={list}
          passages={passages}
          speakers={speakers}
          hits={hits}
          shown={shown}
          cursor={cursor}
          onCursor={setCursor}
          follow={follow}
          correcting={correctingNow ? correcting : null}
          corrections={correcting?.corrections ?? null}
          onCorrect={correcting ? () => setOn(true) : null}
        />
      </div>
      <aside className="transcript-side">
        <SpeakersPanel
          transcript={transcript}
          speakers={speakers}
          correcting={correctingNow ? correcting : null}
          onCorrect={correcting ? () => setOn(true) : null}
        />
        <Remarks passages={passages} />
      </aside>
    </div>
  );
}

const isChangedMeanwhile = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'CHANGED_MEANWHILE';

import type { MarkKind } from '@impact/document/view/transcript';
import type { Polarity } from '@impact/report/sentence';
import type { Transcript } from '@impact/report/transcript';
import { ActionIcon, Group, Switch, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyTranscript } from './copy-transcript.tsx';
import { hitsOf, type Looking } from './looking.ts';
import type { Passage } from './passages.ts';

const MARKS: readonly (MarkKind | Polarity)[] = [
  'filler',
  'grammar',
  'wording',
  'hedge',
  'repeat',
  'positive',
  'negative',
];

interface Switchable {
  on: boolean;
  toggle: () => void;
}

interface TranscriptToolbarProps {
  passages: readonly Passage[];
  transcript: Transcript;
  looking: {
    what: Looking;
    onLook: (next: Looking) => void;
    count: number;
    current: number;
    onStep: (by: number) => void;
  };
  follow: Switchable;
  correct: Switchable | null;
}

/** Search, marks to step through, and what the transcript does. */
export function TranscriptToolbar({ passages, transcript, looking, follow, correct }: TranscriptToolbarProps) {
  const { t } = useTranslation();
  const { what, onLook, count, current, onStep } = looking;
  const query = 'query' in what ? what.query : '';
  const marks = useMemo(
    () => MARKS.map((mark) => ({ mark, count: hitsOf(passages, { mark }).length })).filter((one) => one.count > 0),
    [passages],
  );
  const isLooking = !('query' in what) || query.trim() !== '';
  return (
    <>
      <Group gap={8} wrap="wrap">
        <TextInput
          className="transcript-search"
          type="search"
          aria-label={t('reportSections.transcript.search')}
          placeholder={t('reportSections.transcript.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={({ currentTarget }) => onLook({ query: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              onStep(event.shiftKey ? -1 : isFirstStep(event.currentTarget) ? 0 : 1);
            } else if (event.key === 'Escape' && query !== '') onLook({ query: '' });
          }}
        />
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="default"
            size="lg"
            disabled={count === 0}
            aria-label={t('reportSections.transcript.previous')}
            onClick={() => onStep(-1)}
          >
            <IconChevronUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            disabled={count === 0}
            aria-label={t('reportSections.transcript.next')}
            onClick={() => onStep(1)}
          >
            <IconChevronDown size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <Text size="sm" role="status" className="tabular transcript-count">
          {isLooking
            ? count === 0
              ? t('reportSections.transcript.noHit')
              : t('reportSections.transcript.hit', { number: current + 1, count })
            : ''}
        </Text>
        <Group gap="xs" ml="auto" wrap="wrap">
          <Switch
            size="sm"
            label={t('reportSections.transcript.follow')}
            checked={follow.on}
            onChange={follow.toggle}
          />
          {correct ? (
            <Switch
              size="sm"
              label={t('reportSections.transcript.correct')}
              checked={correct.on}
              onChange={correct.toggle}
            />
          ) : null}
          <CopyTranscript transcript={transcript} />
        </Group>
      </Group>
      {marks.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in one row in all browsers
        <div className="mark-chips" role="group" aria-label={t('reportSections.transcript.marks')}>
          {marks.map(({ mark, count: many }) => {
            const isOn = 'mark' in what && what.mark === mark;
            return (
              <button
                key={mark}
                type="button"
                className="mark-chip"
                aria-pressed={isOn}
                onClick={() => onLook(isOn ? { query: '' } : { mark })}
              >
                <span className={`mark mark-${mark}`}>{t(`reportSections.mark.${mark}`)}</span>
                <span className="tabular">{many}</span>
                {isOn ? <IconX size={13} aria-hidden /> : null}
              </button>
            );
          })}
        </div>
      ) : null}
    </>
  );
}

/** The first Enter after typing shows the first hit, and only the next one goes on. */
function isFirstStep(input: HTMLInputElement): boolean {
  const first = input.dataset.shown !== input.value;
  input.dataset.shown = input.value;
  return first;
}

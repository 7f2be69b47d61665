import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { passFocus } from '../../parts/pass-focus.ts';
import { Problem } from '../../parts/problem.tsx';
import { useReport } from '../report-context.tsx';
import { NewNote } from './new-note.tsx';
import { NoteCard } from './note-card.tsx';
import { inOrder } from './note-order.ts';
import { notesQuery } from './notes-query.ts';
import './notes.css';

/** What people write about the interview and moments in it. */
export function NotesSection() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const mayRead = interview.permissions.includes('note.read');
  const { data, error, refetch } = useQuery({ ...notesQuery(interview.id), enabled: mayRead });
  // Where the keyboard goes when the note that it was on is deleted.
  const heading = useRef<HTMLHeadingElement>(null);
  if (!mayRead) return null;
  return (
    <section aria-labelledby="notes-title">
      <Stack gap="sm">
        <Title order={2} id="notes-title" tabIndex={-1} ref={heading}>
          {t('reportSections.notes.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reportSections.notes.hint')}
        </Text>
        {interview.permissions.includes('note.write') ? <NewNote /> : null}
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && !error ? <Skeleton height={72} radius="md" /> : null}
        {data?.length === 0 ? <Text c="dimmed">{t('reportSections.notes.none')}</Text> : null}
        <ul className="note-list">
          {inOrder(data ?? []).map((note) => (
            <NoteCard key={note.id} note={note} onRemoved={(card) => passFocus(heading.current, card)} />
          ))}
        </ul>
      </Stack>
    </section>
  );
}

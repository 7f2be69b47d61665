import { ActionIcon, Button, Group, Text, Textarea } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../parts/new-id.ts';
import { passFocus } from '../../parts/pass-focus.ts';
import { Problem } from '../../parts/problem.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useKeptText } from '../kept-text.ts';
import { MomentButton } from '../moment-button.tsx';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { When } from '../when.tsx';
import { addNote, changeNote, type Note, notesQuery, removeNote } from './notes-query.ts';

interface NoteCardProps {
  note: Note;
  /** It is deleted; `card` is what goes with it. */
  onRemoved: (card: Element | null) => void;
}

/** A note with who wrote it and when; its author may change it and take it away. */
export function NoteCard({ note, onRemoved }: NoteCardProps) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const client = useQueryClient();
  const notices = useNotices();
  const [isEditing, setEditing] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The button comes back in the place of the text, and the focus with it.
  useEffect(() => {
    if (wasEditing.current && !isEditing) passFocus(opener.current);
    wasEditing.current = isEditing;
  }, [isEditing]);
  const { queryKey } = notesQuery(interview.id);
  const refresh = () => client.invalidateQueries({ queryKey });
  const remove = useMutation({
    mutationFn: () => removeNote(note.id),
    onSuccess: async () => {
      await refresh();
      onRemoved(card.current);
      const key = newId();
      notices.undoable(t('reportSections.notes.removed'), async () => {
        await addNote(interview.id, note, key);
        await refresh();
      });
    },
    onError: notices.failed,
  });
  const mayChange = note.own && interview.permissions.includes('note.write');
  const start = note.text.slice(0, 40);
  const isUnsaved = useDrafts().read(draftOf(interview.id, note)) !== null;
  return (
    <li className="note" ref={card}>
      <Group gap="4px 10px">
        {note.at === null ? (
          <Text size="sm" fw={600}>
            {t('reportSections.notes.all')}
          </Text>
        ) : (
          <MomentButton start={note.at} what={start} />
        )}
        <Text size="sm" c="dimmed">
          {note.author.name ?? t('reportSections.somebody')}, <When at={note.createdAt} />
          {note.updatedAt === note.createdAt ? '' : ` · ${t('reportSections.notes.changed')}`}
        </Text>
        {mayChange && !isEditing ? (
          <Group gap={4} ml="auto">
            <ActionIcon
              ref={opener}
              variant="subtle"
              aria-label={t('reportSections.notes.edit', { text: start })}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              loading={remove.isPending}
              aria-label={t('reportSections.notes.remove', { text: start })}
              onClick={() => remove.mutate()}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Group>
        ) : null}
      </Group>
      {isEditing ? (
        <NoteEditor note={note} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Text className="note-text">{note.text}</Text>
          {mayChange && isUnsaved ? (
            <Text size="sm" c="dimmed">
              {t('reportSections.notes.unsaved')}
            </Text>
          ) : null}
        </>
      )}
    </li>
  );
}

const draftOf = (interviewId: string, { id }: Note): string => `note:${interviewId}:${id}`;

function NoteEditor({ note, onDone }: { note: Note; onDone: () => void }) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const client = useQueryClient();
  // Left by the key it is kept: whoever comes back to it goes on.
  const [text, setText, forget] = useKeptText(draftOf(interview.id, note), note.text);
  const save = useMutation({
    mutationFn: () => changeNote(note.id, text.trim()),
    onSuccess: async () => {
      forget();
      await client.invalidateQueries({ queryKey: notesQuery(interview.id).queryKey });
      onDone();
    },
  });
  return (
    <>
      <Textarea
        data-autofocus
        autoFocus
        aria-label={t('reportSections.notes.text')}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        readOnly={save.isPending}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Group gap={8} mt={6}>
        <Button size="xs" loading={save.isPending} disabled={text.trim() === ''} onClick={() => save.mutate()}>
          {t('common.save')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={save.isPending}
          onClick={() => {
            forget();
            onDone();
          }}
        >
          {t('common.cancel')}
        </Button>
      </Group>
      {save.error ? <Problem error={save.error} onRetry={() => save.mutate()} /> : null}
    </>
  );
}

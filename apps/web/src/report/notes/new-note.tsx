import { clock } from '@impact/document/view/time';
import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createOnceKey } from '../../parts/once-key.ts';
import { Problem } from '../../parts/problem.tsx';
import { withoutSent } from '../../parts/without-sent.ts';
import { useKeptText } from '../kept-text.ts';
import { useAtPlayhead, usePlayhead, useReport } from '../report-context.tsx';
import { momentOf, useNoteMoment } from './note-moment.ts';
import { addNote, notesQuery } from './notes-query.ts';

/** A new note, on the moment at the playhead or on the whole interview. The moment is that at which one began to write. */
export function NewNote() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const playhead = usePlayhead();
  const client = useQueryClient();
  const [text, setText] = useKeptText(`note:${interview.id}`);
  const [on, setOn] = useState<'moment' | 'all'>('moment');
  const [begun, setBegun] = useNoteMoment(interview.id);
  const now = useAtPlayhead((seconds) => Math.floor(seconds));
  const at = begun ?? now;
  const [keys] = useState(() => createOnceKey());
  const add = useMutation({
    mutationFn: (note: { text: string; at: number | null }) =>
      addNote(interview.id, note, keys.of(JSON.stringify(note))),
    onSuccess: async (_made, { text: sent }) => {
      keys.fulfilled();
      // What was written on meanwhile is the next note.
      const left = setText((written) => withoutSent(written, sent));
      setBegun(momentOf(left, null, playhead.time()));
      await client.invalidateQueries({ queryKey: notesQuery(interview.id).queryKey });
    },
  });
  const write = (next: string) => {
    setBegun(momentOf(next, begun, playhead.time()));
    setText(next);
  };
  const send = () => {
    if (text.trim() === '' || add.isPending) return;
    // While the recording plays on, sending it again is the same note.
    setBegun(at);
    add.mutate({ text: text.trim(), at: on === 'moment' ? at : null });
  };
  return (
    <div className="new-note">
      <Textarea
        label={t('reportSections.notes.new')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <Group gap="sm" mt={8}>
        <SegmentedControl
          aria-label={t('reportSections.notes.on')}
          value={on}
          onChange={setOn}
          data={[
            { value: 'moment' as const, label: t('reportSections.notes.moment', { at: clock(at) }) },
            { value: 'all' as const, label: t('reportSections.notes.all') },
          ]}
        />
        {begun !== null && on === 'moment' && Math.floor(begun) !== now ? (
          <Button variant="subtle" size="xs" onClick={() => setBegun(playhead.time())}>
            {t('reportSections.notes.repin', { at: clock(now) })}
          </Button>
        ) : null}
        <Button ml="auto" loading={add.isPending} disabled={text.trim() === ''} onClick={send}>
          {t('reportSections.notes.add')}
        </Button>
      </Group>
      {add.error ? <Problem error={add.error} onRetry={send} /> : null}
    </div>
  );
}

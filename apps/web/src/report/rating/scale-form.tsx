import { Button, Group, Radio, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { useKeptText } from '../kept-text.ts';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { type Rating, rate, ratingsQuery, removeRating, VALUES } from './ratings-query.ts';
import type { ScaleRow } from './scales.ts';

interface ScaleFormProps extends ScaleRow {
  /** Whether nobody has rated by it yet. */
  mayDrop: boolean;
  onRated: () => void;
  onDrop: () => void;
  /** What was pressed goes, and perhaps the whole form. */
  onLeft: (form: Element | null) => void;
}

/** One scale: the value is kept as soon as it is chosen, the reason when it is saved. */
export function ScaleForm({ criterion, own, mayDrop, onRated, onDrop, onLeft }: ScaleFormProps) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id } = interview;
  const client = useQueryClient();
  const notices = useNotices();
  const form = useRef<HTMLDivElement>(null);
  const [comment, setComment, forget] = useKeptText(`rating:${id}:${criterion}`, own?.comment ?? '');
  const { queryKey } = ratingsQuery(id);
  const refresh = () => client.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: ({ value, reason }: { value: number; reason: string }) =>
      rate(id, { criterion, value, comment: reason.trim() === '' ? null : reason.trim() }),
    onSuccess: async (_rated, { reason }) => {
      forget(reason);
      await refresh();
      onRated();
    },
  });
  const remove = useMutation({
    mutationFn: async (before: Rating) => {
      await removeRating(id, criterion);
      await refresh();
      onLeft(form.current);
      notices.undoable(t('reportSections.rating.removed', { criterion }), async () => {
        await rate(id, before);
        await refresh();
      });
    },
    onError: notices.failed,
  });
  const value = save.isPending ? save.variables.value : own?.value;
  const drop = () => {
    onLeft(form.current);
    forget();
    onDrop();
  };
  const isUnsaved = own !== null && comment.trim() !== (own.comment ?? '');
  return (
    <div className="scale-form" ref={form}>
      <Radio.Group
        label={criterion}
        value={value === undefined ? null : String(value)}
        onChange={(next) => save.mutate({ value: Number(next), reason: comment })}
      >
        <div className="scale-values">
          <Text size="sm" c="dimmed" aria-hidden>
            {`1: ${t('reportSections.rating.low')}`}
          </Text>
          {VALUES.map((one) => (
            <Radio
              key={one}
              value={String(one)}
              label={String(one)}
              aria-label={t('reportSections.rating.value', { criterion, value: one })}
            />
          ))}
          <Text size="sm" c="dimmed" aria-hidden>
            {`5: ${t('reportSections.rating.high')}`}
          </Text>
        </div>
      </Radio.Group>
      <Textarea
        aria-label={t('reportSections.rating.comment', { criterion })}
        placeholder={t('reportSections.rating.why')}
        autosize
        minRows={1}
        maxLength={2000}
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
      />
      <Group gap={8}>
        <Text size="sm" c="dimmed" role="status">
          {save.isPending
            ? t('reportSections.rating.saving')
            : isUnsaved
              ? t('reportSections.rating.unsaved')
              : own
                ? t('common.saved')
                : t('reportSections.rating.open')}
        </Text>
        {own && isUnsaved ? (
          <Button size="xs" onClick={() => save.mutate({ value: own.value, reason: comment })}>
            {t('reportSections.rating.saveComment', { criterion })}
          </Button>
        ) : null}
        {own ? (
          <Button size="xs" variant="default" ml="auto" loading={remove.isPending} onClick={() => remove.mutate(own)}>
            {t('reportSections.rating.remove', { criterion })}
          </Button>
        ) : null}
        {mayDrop ? (
          <Button size="xs" variant="default" ml="auto" disabled={save.isPending} onClick={drop}>
            {t('reportSections.rating.drop', { criterion })}
          </Button>
        ) : null}
      </Group>
      {save.error ? (
        <Problem
          error={save.error}
          {...(save.variables !== undefined && {
            onRetry: () => save.mutate({ value: save.variables.value, reason: comment }),
          })}
        />
      ) : null}
    </div>
  );
}

import { Alert, Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST } from '../../parts/compared-count.ts';
import { newId } from '../../parts/new-id.ts';
import { Problem } from '../../parts/problem.tsx';
import { readinessOf } from '../../parts/readiness.ts';
import { interviewQuery } from '../../report/interview-query.ts';
import { comparisonsQuery, createComparison } from '../comparison-query.ts';
import { titleOf } from '../naming.ts';
import { useSavedAlike } from '../use-saved-alike.ts';
import { toggled } from './chosen-ids.ts';
import { ChosenRow } from './chosen-row.tsx';

interface ChosenInterviewsProps {
  ids: readonly string[];
  /** Those that the address named beyond the most there can be. */
  left: number;
  onChange: (ids: string[]) => void;
}

/** What is chosen, in its order, and the way to lay it side by side. */
export function ChosenInterviews({ ids, left, onChange }: ChosenInterviewsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const interviews = useQueries({ queries: ids.map((id) => interviewQuery(id)) });
  const known = interviews.flatMap(({ data }) => data ?? []);
  const [title, setTitle] = useState('');
  // Where the keyboard goes when the row that it was in is taken out.
  const heading = useRef<HTMLHeadingElement>(null);
  const alike = useSavedAlike(ids);
  const proposed = titleOf(known);
  const asked = JSON.stringify([ids, title.trim() || proposed]);
  // The same wish sent twice makes one comparison; another wish is another one.
  const key = useRef({ asked, id: newId() });
  const create = useMutation({
    mutationFn: () => {
      if (key.current.asked !== asked) key.current = { asked, id: newId() };
      return createComparison({ title: title.trim() || proposed, interviewIds: [...ids], key: key.current.id });
    },
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: comparisonsQuery.queryKey });
      await navigate({ to: '/compare/$id', params: { id } });
    },
  });
  const allThere = known.length === ids.length;
  const notReady = known.some((interview) => readinessOf(interview) !== 'ready');
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="chosen-title" className="compare-chosen">
      <Stack gap="sm">
        <div>
          <Title order={2} id="chosen-title" tabIndex={-1} ref={heading}>
            {t('compare.chosen.title')}
          </Title>
          <Text size="sm" c="dimmed" role="status">
            {ids.length === 0
              ? t('compare.chosen.empty')
              : ids.length < FEWEST
                ? t('compare.chosen.one')
                : t('compare.chosen.hint')}
          </Text>
        </div>
        {left > 0 ? <Alert variant="outline">{t('compare.chosen.left', { count: left })}</Alert> : null}
        {ids.length > 0 ? (
          <ol className="chosen-list">
            {ids.map((id, side) => (
              <ChosenRow
                key={id}
                id={id}
                side={side}
                ids={ids}
                interview={interviews[side]?.data}
                error={interviews[side]?.error ?? null}
                onChange={onChange}
                onRemove={() => {
                  onChange(toggled(ids, id));
                  heading.current?.focus();
                }}
              />
            ))}
          </ol>
        ) : null}
        {notReady ? (
          <Text size="sm" c="dimmed">
            {t('compare.chosen.notReady')}
          </Text>
        ) : null}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate();
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={t('compare.chosen.name')}
              placeholder={proposed}
              maxLength={200}
              value={title}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
            {alike ? (
              <Text size="sm">
                {t('compare.chosen.alike', { title: alike.title })}{' '}
                <Link to="/compare/$id" params={{ id: alike.id }}>
                  {t('compare.chosen.open')}
                </Link>
              </Text>
            ) : null}
            <Button type="submit" disabled={ids.length < FEWEST || !allThere} loading={create.isPending}>
              {t('compare.chosen.create')}
            </Button>
          </Stack>
        </form>
        {create.error ? <Problem error={create.error} onRetry={() => create.mutate()} /> : null}
      </Stack>
    </Paper>
  );
}

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { interviewQuery } from '../report/interview-query.ts';
import { Announcer } from './announcer.tsx';
import { CancelButton } from './cancel-button.tsx';
import { KnownSoFar } from './known-so-far.tsx';
import { Outcome } from './outcome.tsx';
import { Overall } from './overall.tsx';
import { shownStages } from './shown-stages.ts';
import { StageList } from './stage-list.tsx';
import { useFollow } from './use-follow.ts';
import './working.css';

const CoachWrites = lazy(async () => ({
  default: (await import('../report/suggestions/coach-writes.tsx')).CoachWrites,
}));

/** Whose turn it is and which workers are there is told by no event of this interview. */
const ASK_AGAIN_MS = 10_000;

/** How far an analysis is, what is known already, and what to do where it ended without a report. */
export function WorkingView({ interview }: { interview: Schemas['Interview'] }) {
  const { t } = useTranslation();
  const { run, title, candidateName, recording } = interview;
  const open = run?.state === 'queued' || run?.state === 'running';
  // Parts of a report before it is one are for those who work here.
  const isTold = interview.permissions.includes('note.read') && interview.permissions.includes('interview.export');
  usePageTitle(title);
  useFollow(interview.id);
  useQuery({ ...interviewQuery(interview.id), refetchInterval: open ? ASK_AGAIN_MS : false });
  return (
    <div className="working">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed">
            {[candidateName, recording.name].filter((part) => part !== null && part !== title).join(' · ')}
          </Text>
        </Stack>
        {open && interview.permissions.includes('interview.analyse') ? (
          <CancelButton interviewId={interview.id} title={title} />
        ) : null}
      </Group>
      {run ? <Announcer run={run} /> : null}
      <div className="working-columns">
        <Stack gap="lg">
          {run && open ? (
            <Paper withBorder p="lg">
              <Overall run={run} />
            </Paper>
          ) : (
            <Outcome interview={interview} />
          )}
          <KnownSoFar interviewId={interview.id} open={open} />
          {run && open && isTold ? (
            <Suspense fallback={null}>
              <CoachWrites interviewId={interview.id} runId={run.id} order={2} hasPlayer={false} />
            </Suspense>
          ) : null}
        </Stack>
        <section aria-labelledby="stages">
          <Title order={2} id="stages" mb="sm">
            {t('working.stages')}
          </Title>
          <StageList stages={shownStages(interview)} />
        </section>
      </div>
    </div>
  );
}

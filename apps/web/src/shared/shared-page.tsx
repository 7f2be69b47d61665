import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLinkToken } from '../account/link-token.ts';
import { Problem } from '../parts/problem.tsx';
import { ReportSkeleton } from '../report/report-skeleton.tsx';
import { LinkProblem } from './link-problem.tsx';
import { NotYet } from './not-yet.tsx';
import { SharedNote } from './shared-note.tsx';
import { isGone, sharedQuery } from './shared-query.ts';
import { SharedShell } from './shared-shell.tsx';
import { SharedSummary } from './shared-summary.tsx';

/** A link that shows the headline numbers needs none of the report's parts. */
const SharedReport = lazy(async () => ({ default: (await import('./shared-report.tsx')).SharedReport }));

/** What somebody sees who opens a share link. Its secret stands behind the `#`. */
export function SharedPage() {
  const token = useLinkToken();
  return (
    <SharedShell>
      {token === null ? <LinkProblem kind="incomplete" /> : <SharedLink key={token} token={token} />}
    </SharedShell>
  );
}

function SharedLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = useQuery(sharedQuery(token));
  if (isGone(error)) return <LinkProblem kind="gone" />;
  if (data === undefined && error)
    return (
      <Stack>
        <Title order={1}>{t('shared.page')}</Title>
        <Problem error={error} onRetry={() => void refetch()} />
      </Stack>
    );
  if (data === undefined) return <ReportSkeleton />;
  const { scope, interview } = data;
  if (!interview.hasReport) return <NotYet interview={interview} onLook={() => void refetch()} looking={isFetching} />;
  return (
    <Stack gap="lg" className={scope === 'summary' ? 'shared-summary' : undefined}>
      <SharedNote scope={scope} organization={data.organization} expiresAt={data.expiresAt} />
      {scope === 'summary' ? (
        <SharedSummary interview={interview} />
      ) : (
        <Suspense fallback={<ReportSkeleton />}>
          <SharedReport token={token} interview={interview} />
        </Suspense>
      )}
    </Stack>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/problem.tsx';
import { ReportPage } from '../report/report-page.tsx';
import { ReportSkeleton } from '../report/report-skeleton.tsx';
import { loadFirst } from '../report/sections.tsx';
import { byLink } from '../report/way-in.ts';
import { isWithheld } from '../report/withheld.ts';
import { inTheWay, isPolicyOff } from './in-the-way.ts';
import { LinkProblem } from './link-problem.tsx';
import { isGone, type SharedInterview, sharedInterviewQuery, sharedReportQuery } from './shared-query.ts';

interface SharedReportProps {
  token: string;
  interview: SharedInterview;
}

/** The report as everybody here sees it, with as much as the link gives: what a reader may not do is not offered. */
export function SharedReport({ token, interview: listed }: SharedReportProps) {
  const { id, title } = listed;
  const { t } = useTranslation();
  useEffect(() => void loadFirst(), []);
  const interview = useQuery(sharedInterviewQuery(token, id));
  const report = useQuery(sharedReportQuery(token, isWithheld(listed) ? listed : (interview.data ?? listed)));
  const wayIn = useMemo(() => byLink(token), [token]);
  const error = inTheWay([interview, report]);
  if (isGone(error)) return <LinkProblem kind="gone" />;
  if (error)
    return (
      <Stack>
        <Title order={1}>{title}</Title>
        <Problem
          error={error}
          onRetry={() => {
            void interview.refetch();
            void report.refetch();
          }}
        />
        {isPolicyOff(error) ? <Text>{t('shared.withheld')}</Text> : null}
      </Stack>
    );
  if (!interview.data || !report.data) return <ReportSkeleton />;
  return <ReportPage interview={interview.data} report={report.data} wayIn={wayIn} />;
}

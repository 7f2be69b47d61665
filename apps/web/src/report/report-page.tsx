import { Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { usePageTitle } from '../parts/use-page-title.ts';
import { Headline } from './headline/headline.tsx';
import { Player } from './player/player.tsx';
import { createPlayhead } from './player/playhead.ts';
import { type ReportContents, ReportProvider } from './report-context.tsx';
import { ReportHeader } from './report-header.tsx';
import { ReportTabs } from './report-tabs.tsx';
import './report-page.css';

/** The report: the recording beside its headline, and under them everything else in tabs, all on one playhead. */
export function ReportPage(contents: ReportContents) {
  const { interview, report } = contents;
  const { t: moment } = useSearch({ strict: false });
  const { duration } = report.source;
  const playhead = useMemo(() => createPlayhead(duration), [duration]);
  useEffect(() => {
    if (moment !== undefined) playhead.seek(moment);
  }, [playhead, moment]);
  usePageTitle(interview.title);
  return (
    <ReportProvider {...contents} playhead={playhead}>
      <Stack gap="lg" className="report">
        <ReportHeader />
        <div className="report-top">
          <Player />
          <Headline />
        </div>
        <ReportTabs />
      </Stack>
    </ReportProvider>
  );
}

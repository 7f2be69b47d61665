import type { Transcript } from '@impact/report/transcript';
import { Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { useReport } from '../report-context.tsx';
import { useTextLanguage } from '../text-language.ts';
import { type CurrentTranscript, transcriptQuery } from './transcript-query.ts';
import { TranscriptReader } from './transcript-reader.tsx';
import { useCorrections } from './use-corrections.ts';
import './transcript.css';

/** What was said, word by word: to read, to search, to hear, and to put right. */
export function TranscriptSection() {
  const { t } = useTranslation();
  const { interview, report } = useReport();
  const lang = useTextLanguage();
  const mayCorrect = (['interview.change', 'interview.export'] as const).every((one) =>
    interview.permissions.includes(one),
  );
  const why = report.unavailable.find(({ step }) => step === 'transcript')?.message;
  return (
    <section aria-labelledby="transcript-title">
      <Stack gap="sm">
        <Title order={2} id="transcript-title">
          {t('reportSections.transcript.title')}
        </Title>
        {report.transcript === null ? (
          <>
            <Text>{t('reportSections.transcript.none')}</Text>
            {why ? <Text lang={lang}>{why}</Text> : null}
          </>
        ) : mayCorrect ? (
          <LatestTranscript made={report.transcript} />
        ) : (
          <TranscriptReader transcript={report.transcript} correcting={null} />
        )}
      </Stack>
    </section>
  );
}

/** The words may have been corrected since the report was made; until they are there, those of the report are read. */
function LatestTranscript({ made }: { made: Transcript }) {
  const { interview, report } = useReport();
  const { data, error, refetch } = useQuery({
    ...transcriptQuery(interview.id, report.id),
    placeholderData: keepPreviousData,
  });
  if (data) return <CorrectableTranscript current={data} />;
  return (
    <>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      <TranscriptReader transcript={made} correcting={null} />
    </>
  );
}

function CorrectableTranscript({ current }: { current: CurrentTranscript }) {
  const correcting = useCorrections(current);
  return <TranscriptReader transcript={current.transcript} correcting={correcting} corrected={current.corrected} />;
}

import { length } from '@impact/document/view/time';
import { isCorrected } from '@impact/report/correction';
import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { ReportActions } from './actions/report-actions.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useReport } from './report-context.tsx';
import { useTranscriptFact } from './transcript-fact.ts';

/** Whose interview this is, what it was made from, and what a reader must know before trusting a number. */
export function ReportHeader() {
  const { t } = useTranslation();
  const { interview, report, wayIn } = useReport();
  const { source, transcript, policy } = report;
  const transcriptFact = useTranscriptFact();
  const date = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'long' }).format(new Date(interview.createdAt));
  const facts = [
    ...(interview.candidateName === null ? [] : [interview.candidateName]),
    date,
    length(source.duration),
    source.video ? t('report.facts.video') : t('report.facts.sound'),
    transcriptFact(transcript?.quality ?? null, isCorrected(report)),
    t(`report.facts.purpose.${policy.purpose}`),
    ...(policy.emotionInference ? [] : [t('report.facts.emotionOff')]),
  ];
  // Whoever holds a link is told of no events, and nothing would come by itself.
  const again = wayIn.kind === 'account' && (interview.status === 'running' || interview.status === 'waiting');
  const warnings = [
    ...new Set(report.unavailable.filter(({ code }) => code !== 'POLICY_OFF').map((one) => one.message)),
  ];
  return (
    <Stack gap="sm" component="header">
      <div className="report-head">
        <div>
          <Title order={1} className="report-title">
            {interview.title}
          </Title>
          <Group component="ul" gap="2px 14px" className="report-facts">
            {facts.map((fact) => (
              <Text component="li" key={fact} size="sm" c="dimmed">
                {fact}
              </Text>
            ))}
          </Group>
        </div>
        <Group gap={8}>
          <ExportMenu />
          <ReportActions />
        </Group>
      </div>
      {again ? (
        <Alert role="status" color="petrol" variant="outline" icon={<IconRefresh aria-hidden />}>
          {t('report.again')}
        </Alert>
      ) : null}
      {warnings.length > 0 ? (
        <Alert color="yellow" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={t('report.partly')}>
          <Stack component="ul" gap={4} className="report-warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </Stack>
        </Alert>
      ) : null}
    </Stack>
  );
}

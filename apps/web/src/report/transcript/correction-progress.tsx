import { Alert } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';

/** While corrected words are worked out: what is done anew, and that the pictures are not. */
export function CorrectionProgress() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { run, settings } = interview;
  const isUnderWay = run?.state === 'queued' || run?.state === 'running';
  if (!isUnderWay || settings?.transcript?.corrected !== true) return null;
  return (
    <Alert role="status" color="petrol" variant="outline" icon={<IconLanguage aria-hidden />}>
      {t('reportSections.transcript.underWay')}
    </Alert>
  );
}

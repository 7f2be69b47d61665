import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { ConfidenceCurve } from './confidence-curve.tsx';
import { ConfidenceMoments } from './confidence-moments.tsx';
import { ConfidenceParts } from './confidence-parts.tsx';
import './confidence.css';

/** The confidence index over the recording, and why it dips and peaks. */
export function ConfidenceSection() {
  const { t } = useTranslation();
  const { confidence } = useReport().report;
  return (
    <section aria-labelledby="confidence-title">
      <Stack gap="sm">
        <Title order={2} id="confidence-title">
          {t('report.confidence.title')}
        </Title>
        {confidence.track ? (
          <div className="confidence-columns">
            <ConfidenceCurve track={confidence.track} />
            <ConfidenceMoments />
          </div>
        ) : (
          <Text c="dimmed">{confidence.reason ?? t('report.confidence.none')}</Text>
        )}
        <ConfidenceParts />
      </Stack>
    </section>
  );
}

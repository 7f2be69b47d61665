import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { AdviceCard } from './advice-card.tsx';
import { reportAdvice } from './report-advice.ts';
import './advice.css';

/** What went well, and what else is worth knowing. */
export function FindingsSection() {
  const { t } = useTranslation();
  const { report } = useReport();
  const { strengths, notes } = useMemo(() => reportAdvice(report), [report]);
  return (
    <Stack gap="xl">
      <section aria-labelledby="strengths-title">
        <Title order={2} id="strengths-title" mb="sm">
          {t('reportSections.findings.strengths')}
        </Title>
        {strengths.length === 0 ? <Text c="dimmed">{t('reportSections.findings.noStrengths')}</Text> : null}
        <div className="advice-cards advice-good">
          {strengths.map((item) => (
            <AdviceCard key={`${item.title} ${item.observed}`} item={item} />
          ))}
        </div>
      </section>
      {notes.length > 0 ? (
        <section aria-labelledby="worth-title">
          <Title order={2} id="worth-title" mb="sm">
            {t('reportSections.findings.notes')}
          </Title>
          <div className="advice-cards">
            {notes.map(({ id, title, detail, evidence }) => (
              <AdviceCard key={id} item={{ title, observed: detail, advice: [], quote: null, evidence }} />
            ))}
          </div>
        </section>
      ) : null}
    </Stack>
  );
}

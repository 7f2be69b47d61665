import { Stack, Text, Title } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AdviceCard } from '../findings/advice-card.tsx';
import { reportAdvice } from '../findings/report-advice.ts';
import { useReport } from '../report-context.tsx';
import { TabLink } from '../tab-link.tsx';
import { useTextLanguage } from '../text-language.ts';
import { CoachWrites } from './coach-writes.tsx';
import { SuggestionsMade } from './suggestions-made.tsx';
import '../findings/advice.css';
import '../metrics/metrics.css';

/** What to try, most valuable first, and what to practise. */
export function SuggestionsSection() {
  const { t } = useTranslation();
  const { interview, report } = useReport();
  const lang = useTextLanguage();
  const { items, exercises, byAnswer } = useMemo(() => reportAdvice(report), [report]);
  const { run } = interview;
  const isUnderWay = run?.state === 'queued' || run?.state === 'running';
  // What is written before there is a report is for those who work here; nobody else is told of it.
  const isTold = interview.permissions.includes('note.read') && interview.permissions.includes('interview.export');
  return (
    <section aria-labelledby="try-title">
      <Stack gap="sm">
        <Title order={2} id="try-title">
          {t('reportSections.suggestions.title')}
        </Title>
        {run && isUnderWay && isTold ? (
          <CoachWrites interviewId={interview.id} runId={run.id} order={3} hasPlayer />
        ) : null}
        {items.length === 0 ? <Text c="dimmed">{t('reportSections.suggestions.none')}</Text> : null}
        <ol className="advice-cards advice-work">
          {items.map((item) => (
            <li key={`${item.title} ${item.observed}`}>
              <AdviceCard item={item} />
            </li>
          ))}
        </ol>
        {byAnswer.size > 0 ? (
          <Text>
            {t('reportSections.suggestions.elsewhere')}{' '}
            <TabLink tab="answers">
              {t('reportSections.suggestions.toAnswers', { numbers: [...byAnswer.keys()].join(', ') })}
            </TabLink>
          </Text>
        ) : null}
        {exercises.length > 0 ? (
          <>
            <Title order={3} mt="md">
              {t('reportSections.suggestions.practise')}
            </Title>
            <div className="advice-cards">
              {exercises.map(({ title, how, minutes }) => (
                <article key={title} className="advice-card">
                  <Title order={4} lang={lang}>
                    {title}
                  </Title>
                  <Text lang={lang}>{how}</Text>
                  <Text size="sm" c="dimmed" mt="auto">
                    <IconClock size={14} aria-hidden /> {t('reportSections.suggestions.minutes', { count: minutes })}
                  </Text>
                </article>
              ))}
            </div>
          </>
        ) : null}
        <SuggestionsMade />
      </Stack>
    </section>
  );
}

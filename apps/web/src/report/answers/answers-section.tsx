import { answersApart, answerViews } from '@impact/document/view/answers';
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { reportAdvice } from '../findings/report-advice.ts';
import { useReport } from '../report-context.tsx';
import { useTextLanguage } from '../text-language.ts';
import { AnswerCard } from './answer-card.tsx';
import { AnswerTable } from './answer-table.tsx';
import { unheardQuestions } from './unheard-questions.ts';
import '../findings/advice.css';
import './answers.css';

/** The answers side by side, and each by itself. */
export function AnswersSection() {
  const { t } = useTranslation();
  const { report, interview } = useReport();
  const lang = useTextLanguage();
  const views = useMemo(() => answerViews(report, reportAdvice(report).byAnswer), [report]);
  const unheard = unheardQuestions(interview.settings?.questions ?? [], report);
  const apart = useMemo(() => answersApart(report), [report]);
  return (
    <section aria-labelledby="answers-title">
      <Stack gap="md">
        <Title order={2} id="answers-title">
          {t('reportSections.answers.title')}
        </Title>
        {apart.length > 0 ? (
          <ul className="answers-apart" lang={lang}>
            {apart.map(({ answer, text }) => (
              <li key={`${answer} ${text}`}>{text}</li>
            ))}
          </ul>
        ) : null}
        {unheard.length > 0 ? (
          <div>
            <Text>{t('reportSections.answers.unheard', { count: unheard.length })}</Text>
            <ul className="answers-apart">
              {unheard.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <Text size="sm" c="dimmed">
              {t('reportSections.answers.unheardHint')}
            </Text>
          </div>
        ) : null}
        {views.length > 1 ? <AnswerTable views={views} /> : null}
        {views.length === 0 ? <Text c="dimmed">{t('reportSections.answers.none')}</Text> : null}
        {views.map((view) => {
          const answer = report.answers.find(({ number }) => number === view.number);
          return answer ? <AnswerCard key={view.number} view={view} answer={answer} /> : null;
        })}
      </Stack>
    </section>
  );
}

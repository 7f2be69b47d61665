import type { AnswerView } from '@impact/document/view/answers';
import { length } from '@impact/document/view/time';
import { STORY_WORDS } from '@impact/insight/answers/story';
import { numberText } from '@impact/insight/metrics/value-text';
import type { InterviewAnswer } from '@impact/report/answer';
import { Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AdviceCard } from '../findings/advice-card.tsx';
import { ToneMark } from '../headline/tone-mark.tsx';
import { bandOfMetric } from '../metrics/band-of-metric.ts';
import { useNumberWords } from '../metrics/number-words.ts';
import { MomentButton } from '../moment-button.tsx';
import { Quoted } from '../quoted.tsx';

interface AnswerCardProps {
  view: AnswerView;
  answer: InterviewAnswer;
}

export const answerId = (number: number): string => `answer-${number}`;

/** One answer: its question, its numbers, the parts of its story in the candidate's own words, and what to try in it. */
export function AnswerCard({ view, answer }: AnswerCardProps) {
  const { t } = useTranslation();
  const { number, start, end, words: spoken, question, terms, advice } = view;
  const title = question ?? t('reportSections.answers.number', { number });
  return (
    <article className="answer" id={answerId(number)} tabIndex={-1} aria-labelledby={`answer-${number}-title`}>
      <Title order={3} id={`answer-${number}-title`}>
        {title}
      </Title>
      <div className="answer-facts">
        <MomentButton start={start} end={end} what={t('reportSections.answers.number', { number })} />
        <Text size="sm" c="dimmed">
          {question === null ? '' : `${t('reportSections.answers.number', { number })} · `}
          {length(end - start)} · {t('reportSections.answers.words', { count: spoken })}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`reportSections.answers.source.${sourceOf(answer)}`)}
        </Text>
        {answer.question?.asked ? (
          <MomentButton
            start={answer.question.asked.start}
            end={answer.question.asked.end}
            what={t('reportSections.answers.asked')}
          />
        ) : null}
      </div>
      <Figures view={view} />
      <div className="answer-body">
        <div>
          <Title order={4}>{t('reportSections.answers.parts')}</Title>
          <Story view={view} answer={answer} />
        </div>
        {terms && (terms.used.length > 0 || terms.unused.length > 0) ? (
          <div>
            <Title order={4}>{t('reportSections.answers.terms')}</Title>
            <ul className="answer-terms">
              {terms.used.map(({ text, start: at, end: until }) => (
                <li key={text}>
                  {text} <MomentButton start={at} end={Math.max(at, until)} what={text} />
                </li>
              ))}
              {terms.unused.map((text) => (
                <li key={text}>
                  <Text span c="dimmed">
                    {t('reportSections.answers.unused', { term: text })}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {advice.length > 0 ? (
          <div>
            <Title order={4}>{t('reportSections.answers.try')}</Title>
            <div className="advice-cards advice-work">
              {advice.map((item) => (
                <AdviceCard key={`${item.title} ${item.observed}`} item={item} order={5} />
              ))}
            </div>
          </div>
        ) : null}
      </div>
    </article>
  );
}

function Figures({ view: { compared, others } }: { view: AnswerView }) {
  const names = useNumberWords();
  const shown = [...compared.filter((metric) => metric !== null), ...others].filter(({ number }) => number !== null);
  if (shown.length === 0) return null;
  return (
    <dl className="answer-figures">
      {shown.map(({ id, number, metric }) => {
        const band = bandOfMetric(metric);
        return (
          <div key={id}>
            <dt>{names.name(id)}</dt>
            <dd className="tabular">
              <b>{number === null ? '–' : numberText(id, number)}</b>{' '}
              <small>{names.unit(id, number ?? undefined)}</small>{' '}
              {band ? <ToneMark tone={band.tone} label={names.band(id, band)} /> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const PARTS = ['situation', 'task', 'action', 'result'] as const;

/** Situation, task, action and result, each in the words that gave it away. */
function Story({ view: { story, words }, answer: { star } }: AnswerCardProps) {
  const { t } = useTranslation();
  if (story === null)
    return (
      <Text size="sm" c="dimmed">
        {t(words < STORY_WORDS ? 'reportSections.answers.tooShort' : 'reportSections.answers.noStory')}
      </Text>
    );
  return (
    <ul className="answer-story">
      {PARTS.map((part) => {
        const quote = star[part];
        const Icon = quote ? IconCircleCheck : IconCircleDashed;
        return (
          <li key={part} data-heard={quote !== null || undefined}>
            <Icon size={18} aria-hidden />
            <b>{t(`reportSections.answers.part.${part}`)}</b>
            {quote ? (
              <Quoted quote={quote} />
            ) : (
              <Text span size="sm" c="dimmed">
                {t('reportSections.answers.notHeard')}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function sourceOf({ question }: InterviewAnswer): 'unheard' | 'heard' | 'givenHeard' | 'given' {
  if (!question) return 'unheard';
  if (question.from === 'heard') return 'heard';
  return question.asked ? 'givenHeard' : 'given';
}

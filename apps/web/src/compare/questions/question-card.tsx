import { clock, length } from '@impact/document/view/time';
import { Text, Title } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumberNames } from '../../parts/number-names.ts';
import { INDEX } from '../../parts/shown-value.ts';
import { type ComparisonContents, useComparison, useSideNames } from '../comparison-context.tsx';
import { SideValue } from '../numbers/side-value.tsx';
import { type SideRow, SideTable } from '../side-table.tsx';
import { answerMetrics, answersTo, type ComparedAnswer } from './answer-rows.ts';

interface QuestionCardProps {
  question: ComparisonContents['questions'][number];
  place: number;
}

/** One question: each side's answer with its numbers, and the way to hear it. */
export function QuestionCard({ question, place }: QuestionCardProps) {
  const { t } = useTranslation();
  const names = useNumberNames();
  const [open, setOpen] = useState(false);
  const { sides, table } = useComparison();
  const answers = answersTo(sides, question.answers);
  const { first, others } = answerMetrics(answers);
  const row = (key: string, name: string, cell: (answer: ComparedAnswer, side: number) => ReactNode): SideRow => ({
    key,
    name,
    cells: answers.map((answer, side) => (answer ? cell(answer, side) : null)),
  });
  const metricRow = (id: string): SideRow =>
    row(id, names.name(id), ({ metrics }) => {
      const metric = metrics.find((one) => one.id === id);
      return <SideValue id={id} value={{ ...(metric ?? UNMEASURED), reason: null }} />;
    });
  const listen: SideRow = {
    key: 'listen',
    name: t('compare.questions.listen'),
    cells: answers.map((answer, side) =>
      answer ? (
        <AnswerLink key={answer.number} answer={answer} side={side} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their places
        <span key={side} className="side-missing">
          {t('compare.questions.noAnswer')}
        </span>
      ),
    ),
  };
  const index = row(INDEX, names.name(INDEX), ({ confidence }) =>
    confidence === null ? (
      <span className="side-missing">{t('common.notMeasured')}</span>
    ) : (
      <span className="side-number tabular">
        {Math.round(confidence)} <small>{names.unit(INDEX)}</small>
      </span>
    ),
  );
  const rows = [
    listen,
    row('length', t('compare.questions.length'), ({ start, end }) => length(end - start)),
    row('words', t('compare.questions.words'), ({ words }) => words),
    // Side by side, indices that cannot be compared would be; the section says why they are not there.
    ...(table.confidence.notComparable === null ? [index] : []),
    ...first.map(metricRow),
  ];
  const title = `question-${place}`;
  return (
    <article aria-labelledby={title}>
      <Title order={3} id={title} mb={6} className="question-text">
        {question.text}
      </Title>
      <SideTable label={question.text} corner={t('compare.questions.number')} rows={rows} />
      {others.length > 0 ? (
        <details className="compare-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('compare.questions.more')}</summary>
          {open ? (
            <SideTable
              label={t('compare.questions.moreOf', { question: question.text })}
              corner={t('compare.questions.number')}
              rows={others.map(metricRow)}
            />
          ) : null}
        </details>
      ) : null}
    </article>
  );
}

const UNMEASURED = { value: null, band: null, reliability: 'low', lowerBound: false } as const;

/** Opens the report at the answer. */
function AnswerLink({ answer, side }: { answer: ComparedAnswer; side: number }) {
  const { t } = useTranslation();
  const { comparison } = useComparison();
  const names = useSideNames();
  const interview = comparison.interviews[side];
  if (!interview) return null;
  const { number, start, question } = answer;
  const at = clock(start);
  return (
    <>
      <Link
        to="/interviews/$id"
        params={{ id: interview.id }}
        search={{ t: Math.round(10 * start) / 10 }}
        className="answer-link tabular"
        aria-label={t('compare.questions.play', { number, name: names[side] ?? '', at })}
      >
        <IconPlayerPlayFilled size={12} aria-hidden /> {at}
      </Link>
      {question?.from === 'heard' ? (
        <Text span size="xs" c="dimmed">
          {t('compare.questions.heard')}
        </Text>
      ) : null}
    </>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useComparison } from '../comparison-context.tsx';
import { NotComparable } from '../not-comparable.tsx';
import { QuestionCard } from './question-card.tsx';

/** The questions that more than one of them answers, answer beside answer. */
export function QuestionsSection() {
  const { t } = useTranslation();
  const { questions } = useComparison();
  return (
    <section aria-labelledby="questions-title">
      <Stack gap="lg">
        <div>
          <Title order={2} id="questions-title">
            {t('compare.questions.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {questions.length === 0 ? t('compare.questions.none') : t('compare.questions.hint')}
          </Text>
        </div>
        {questions.length === 0 ? (
          <Text>{t('compare.questions.noneHint')}</Text>
        ) : (
          <NotComparable>{t('compare.questions.never')}</NotComparable>
        )}
        {questions.map((question, i) => (
          <QuestionCard key={question.text} question={question} place={i} />
        ))}
      </Stack>
    </section>
  );
}

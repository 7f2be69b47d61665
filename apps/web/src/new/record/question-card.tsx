import { Button, Group, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockText } from './clock-text.ts';
import { useCaughtFocus } from './use-caught-focus.ts';

interface QuestionCardProps {
  questions: readonly string[];
  /** The one that is shown. */
  index: number;
  /** Seconds since it is shown. */
  seconds: number;
  onNext: () => void;
}

/** The question that is to be answered now, and how long it has been answered for. */
export function QuestionCard({ questions, index, seconds, onNext }: QuestionCardProps) {
  const { t } = useTranslation();
  const focus = useCaughtFocus<HTMLButtonElement>();
  const last = index + 1 >= questions.length;
  return (
    <div className="question-card">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('newInterview.record.question', { number: index + 1, count: questions.length })}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {t('newInterview.record.onQuestion', { time: clockText(seconds) })}
        </Text>
      </Group>
      <Text className="question-text" aria-live="polite">
        {questions[index]}
      </Text>
      {last ? (
        <Text size="sm">{t('newInterview.record.lastQuestion')}</Text>
      ) : (
        <Button
          ref={focus}
          variant="default"
          rightSection={<IconChevronRight size={18} aria-hidden />}
          onClick={onNext}
        >
          {t('newInterview.record.nextQuestion')}
        </Button>
      )}
    </div>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/client.ts';
import { mayMeanSessionEnded, useSession } from '../api/session.ts';
import { signInAgain } from '../api/session-end.ts';
import { Trouble } from './trouble.tsx';

/** The sentence that says what happened and what to do. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  const ended = useSession() === 'ended';
  return (error) => {
    if (ended && mayMeanSessionEnded(error)) return t('common.problem.sessionEnded');
    if (!(error instanceof ApiProblem)) return t('common.problem.unexpected');
    if (error.code === 'OFFLINE') return t('common.problem.offline');
    if (error.status === 404) return t('common.problem.notFound');
    return error.message;
  };
}

interface ProblemProps {
  error: unknown;
  /** The next step: asks or does the same again. */
  onRetry?: () => void;
}

/** Says what went wrong, and offers the next step. */
export function Problem({ error, onRetry }: ProblemProps) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const signsIn = useSession() === 'ended' && mayMeanSessionEnded(error);
  const reference = error instanceof ApiProblem ? error.problem?.instance : undefined;
  return (
    <Trouble title={t('common.problem.title')}>
      <Text>{textOf(error)}</Text>
      {reference ? (
        <Text size="sm" c="dimmed" mt={4}>
          {t('common.problem.reference', { id: reference })}
        </Text>
      ) : null}
      {signsIn || onRetry ? (
        <Group mt="sm">
          {signsIn ? (
            <Button variant="default" component="a" href={signInAgain()}>
              {t('common.problem.signInAgain')}
            </Button>
          ) : (
            <Button variant="default" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          )}
        </Group>
      ) : null}
    </Trouble>
  );
}

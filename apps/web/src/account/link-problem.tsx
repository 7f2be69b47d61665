import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/problem.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { isLinkOver } from './link-over.ts';

interface LinkProblemProps {
  error: unknown;
  /** What to do where the link does nothing any more; to try again never helps there. */
  over: string;
  onRetry?: () => void;
}

/** Says why a link did not do what it is for. */
export function LinkProblem({ error, over, onRetry }: LinkProblemProps) {
  const { t } = useTranslation();
  if (!isLinkOver(error)) return <Problem error={error} onRetry={onRetry} />;
  return (
    <Trouble title={t('account.linkOver')}>
      <Text>{over}</Text>
    </Trouble>
  );
}

import { Text, VisuallyHidden } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueue } from './browser-queue.ts';
import { unmade } from './unmade.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import './uploads-under-way.css';

/** Keeps uploads going and asks before they are lost; where their page is not shown, says how many there are and leads to it. */
export function UploadsUnderWay() {
  const { t } = useTranslation();
  const [{ items, ready }, queue] = useQueue();
  const onTheirPage = useRouterState({ select: ({ location }) => location.pathname === '/new' });
  useLeaveGuard(queue.atRisk);
  useEffect(() => {
    void queue.restore();
  }, [queue]);
  const { going, waiting } = unmade(items);
  if (!ready || onTheirPage || going + waiting === 0) return null;
  const text =
    going > 0 ? t('common.uploads.going', { count: going }) : t('common.uploads.waiting', { count: waiting });
  return (
    <Link to="/new" search={{}} className="uploads-under-way" title={text}>
      <IconUpload size={18} aria-hidden />
      <Text span size="sm" className="tabular" aria-hidden>
        {going > 0 ? going : waiting}
      </Text>
      <VisuallyHidden>{text}</VisuallyHidden>
    </Link>
  );
}

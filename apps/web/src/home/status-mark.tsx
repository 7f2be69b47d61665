import { Progress } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconPlayerPause,
  IconPlayerStop,
  IconProgress,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timeLeftOf } from '../working/time-left.ts';
import type { Listed } from './interviews-query.ts';
import { isOpen } from './with-progress.ts';

const LOOKS = {
  waiting: { Icon: IconClock, tone: 'info' },
  running: { Icon: IconProgress, tone: 'live' },
  done: { Icon: IconCircleCheck, tone: 'good' },
  failed: { Icon: IconAlertTriangle, tone: 'bad' },
  cancelled: { Icon: IconPlayerStop, tone: 'info' },
  parked: { Icon: IconPlayerPause, tone: 'bad' },
} as const satisfies Record<Listed['status'], unknown>;

/** How an interview stands; while it is analysed, how far it is and what it waits for. */
export function StatusMark({ row }: { row: Pick<Listed, 'title' | 'status' | 'progress' | 'hasReport'> }) {
  const { t } = useTranslation();
  const { status, hasReport } = row;
  const { Icon, tone } = LOOKS[status];
  const again = status === 'running' && hasReport;
  return (
    <div className="status">
      <span className={`status-mark status-${tone}`}>
        <Icon size={17} aria-hidden />
        {t(again ? 'home.status.again' : `home.status.${status}`)}
      </span>
      {isOpen(row) ? <HowFar {...row} /> : null}
      {status !== 'done' && hasReport ? <small className="home-small">{t('home.status.oldReport')}</small> : null}
    </div>
  );
}

function HowFar({ title, status, progress }: Pick<Listed, 'title' | 'status' | 'progress'>) {
  const { t } = useTranslation();
  if (!progress) return null;
  const percent = Math.round(100 * progress.share);
  return (
    <>
      {status === 'running' ? (
        <Progress value={percent} size="sm" aria-label={t('home.status.progress', { title })} />
      ) : null}
      <small className="home-small tabular">
        {status === 'running' ? `${t('home.status.far', { percent })} · ` : ''}
        <WaitsFor status={status} progress={progress} />
      </small>
    </>
  );
}

function WaitsFor({ status, progress }: { status: Listed['status']; progress: NonNullable<Listed['progress']> }) {
  const { t } = useTranslation();
  const { workers, ahead, secondsLeft } = progress;
  if (workers === 0) return t('home.status.noWorker');
  if (status === 'waiting') return ahead > 0 ? t('home.status.ahead', { count: ahead }) : t('home.status.next');
  if (secondsLeft === null) return t('home.status.beginning');
  const { unit, count } = timeLeftOf(secondsLeft);
  return t(`working.left.${unit}`, { count });
}

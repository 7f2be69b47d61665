import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../parts/problem.tsx';
import { installationQuery } from '../installation-query.ts';
import { RoomCard } from './room-card.tsx';
import { TakenCard } from './taken-card.tsx';
import { WorkersCard } from './workers-card.tsx';
import './storage.css';

/** The room for recordings, what takes it, and who analyses. */
export function StorageSection() {
  const { data, error, refetch } = useQuery({ ...installationQuery, refetchInterval: 15_000 });
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={900} />;
  return (
    <div className="settings-stack">
      <RoomCard storage={data.storage} />
      <TakenCard used={data.storage.used} />
      <WorkersCard workers={data.workers} />
    </div>
  );
}

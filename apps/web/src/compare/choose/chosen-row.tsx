import { ActionIcon, Skeleton, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/client.ts';
import { useDay } from '../../parts/day.ts';
import { useProblemText } from '../../parts/problem.tsx';
import { readinessOf } from '../../parts/readiness.ts';
import { nameOf } from '../naming.ts';
import { SideBadge } from '../side-badge.tsx';
import { markOf } from '../side-marks.ts';
import { moved } from './chosen-ids.ts';

interface ChosenRowProps {
  id: string;
  side: number;
  ids: readonly string[];
  interview: Schemas['Interview'] | undefined;
  error: Error | null;
  onChange: (ids: string[]) => void;
  onRemove: () => void;
}

/** One of the chosen interviews: what it is, its place, and the way out. */
export function ChosenRow({ id, side, ids, interview, error, onChange, onRemove }: ChosenRowProps) {
  const { t } = useTranslation();
  const name = interview ? nameOf(interview) : markOf(side).letter;
  return (
    <li>
      <SideBadge side={side} />
      <span className="chosen-what">
        <Facts interview={interview} error={error} />
      </span>
      <span className="chosen-acts">
        <ActionIcon
          variant="default"
          size={30}
          {...atEnd(side === 0)}
          aria-label={t('compare.chosen.up', { name })}
          onClick={() => onChange(moved(ids, id, -1))}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          {...atEnd(side === ids.length - 1)}
          aria-label={t('compare.chosen.down', { name })}
          onClick={() => onChange(moved(ids, id, 1))}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t('compare.chosen.remove', { name })} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

/** A button that leads no further; it stays where the keyboard is, which a disabled one would leave. */
const atEnd = (end: boolean) => (end ? { 'aria-disabled': true, 'data-disabled': true } : {});

const WHY = { withheld: 'withheld', working: 'working', none: 'noReport' } as const;

function Facts({ interview, error }: Pick<ChosenRowProps, 'interview' | 'error'>) {
  const { t } = useTranslation();
  const day = useDay();
  const textOf = useProblemText();
  if (interview) {
    const readiness = readinessOf(interview);
    return (
      <>
        <Text fw={600} size="sm">
          {nameOf(interview)}
        </Text>
        <Text size="sm" c="dimmed">
          {day(interview.createdAt)}
          {readiness === 'ready' ? '' : ` · ${t(`compare.choose.${WHY[readiness]}`)}`}
        </Text>
      </>
    );
  }
  if (!error) return <Skeleton height={40} aria-hidden />;
  return (
    <Text size="sm">
      {error instanceof ApiProblem && error.status === 404 ? t('compare.chosen.gone') : textOf(error)}
    </Text>
  );
}

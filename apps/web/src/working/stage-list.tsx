import { Progress, Text } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconLoader2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from './shown-stages.ts';

const ICONS = {
  queued: IconCircleDashed,
  running: IconLoader2,
  done: IconCircleCheckFilled,
  unavailable: IconAlertCircle,
  cancelled: IconCircleX,
} as const;

/** The plan of an analysis, each stage with how far it is. */
export function StageList({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslation();
  return (
    <ol className="stage-list" aria-label={t('working.stages')}>
      {stages.map((stage) => (
        <StageRow key={stage.step} stage={stage} />
      ))}
    </ol>
  );
}

function StageRow({ stage: { step, state, share, cached, message } }: { stage: Stage }) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  const name = t(`working.step.${step}` as 'working.step.voice', { defaultValue: step });
  const percent = Math.round(100 * share);
  return (
    <li className={`stage stage-${state}`}>
      <Icon className="stage-icon" size={22} aria-hidden />
      <div className="stage-body">
        <div className="stage-line">
          <Text component="span" fw={state === 'running' ? 650 : 500}>
            {name}
          </Text>
          <Text component="span" size="sm" c="dimmed" className="tabular">
            {state === 'running' && percent > 0
              ? t('working.percent', { percent })
              : t(cached && state === 'done' ? 'working.stage.reused' : `working.stage.${state}`)}
          </Text>
        </div>
        {state === 'running' ? <Progress value={percent} size="sm" mt={6} aria-label={name} /> : null}
        {message === null ? null : (
          <Text size="sm" mt={2}>
            {message}
          </Text>
        )}
      </div>
    </li>
  );
}

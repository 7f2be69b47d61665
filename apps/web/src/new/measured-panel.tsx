import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSoundOnly } from '../parts/sound-only.ts';
import { type MeasuredArea, measuredAreas } from './measured.ts';
import type { QueueState } from './queue-parts.ts';
import { type Policy, purposeUnder } from './request.ts';
import { useInstalled } from './use-installed.ts';

interface MeasuredPanelProps {
  policy: Policy & { retentionDays: number | null; languageModel: boolean };
  state: QueueState;
}

/** What the report will hold and what not, told before anything starts. */
export function MeasuredPanel({ policy, state: { items, batch } }: MeasuredPanelProps) {
  const { t } = useTranslation();
  const installed = useInstalled();
  const purpose = purposeUnder(policy, batch);
  const open = items.filter(({ interviewId }) => interviewId === null);
  const areas = measuredAreas({
    policy,
    purpose,
    emotion: batch.emotion,
    soundOnly: open.length > 0 && open.every(isSoundOnly),
    transcript: open.length > 0 && open.every(({ details }) => details.transcript !== null),
    installed,
  });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="measured" className="measured">
      <Title order={2} id="measured">
        {t('newInterview.measured.title')}
      </Title>
      <ul className="measured-list">
        {areas.map((area) => (
          <AreaLine key={area.area} {...area} />
        ))}
      </ul>
      <Title order={3}>{t('newInterview.measured.never')}</Title>
      <Text size="sm">{t('newInterview.measured.neverWhat')}</Text>
      <Title order={3}>{t('newInterview.measured.data')}</Title>
      <Stack gap={4}>
        <Text size="sm">
          {policy.retentionDays === null
            ? t('newInterview.measured.kept')
            : t('newInterview.measured.erased', { count: policy.retentionDays })}
        </Text>
        <Text size="sm">
          {t(policy.languageModel ? 'newInterview.measured.model' : 'newInterview.measured.noModel')}
        </Text>
      </Stack>
    </Paper>
  );
}

function AreaLine({ area, measured, limit }: MeasuredArea) {
  const { t } = useTranslation();
  const Icon = measured ? (limit === null ? IconCircleCheck : IconAlertCircle) : IconCircleX;
  return (
    <li className={measured ? undefined : 'measured-not'}>
      <Icon size={20} aria-hidden className={measured && limit === null ? 'new-good' : 'new-limit'} />
      <div>
        <Text size="sm" fw={550}>
          {t(`newInterview.measured.area.${area}`)}
          {measured ? '' : ` – ${t('newInterview.measured.not')}`}
        </Text>
        {limit === null ? null : <Text size="sm">{t(`newInterview.measured.limit.${limit}`)}</Text>}
      </div>
    </li>
  );
}

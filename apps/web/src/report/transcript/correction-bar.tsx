import type { Transcript } from '@impact/report/transcript';
import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { countOf, passagesTakenOut } from './corrections.ts';
import type { Correcting } from './use-corrections.ts';

interface CorrectionBarProps {
  transcript: Transcript;
  correcting: Correcting;
  isOn: boolean;
}

/** What is corrected and not saved yet; a draft may also be said to be right as a whole. */
export function CorrectionBar({ transcript, correcting, isOn }: CorrectionBarProps) {
  const { t } = useTranslation();
  const { corrections, save, discard, saving } = correcting;
  const count = countOf(corrections);
  const gone = passagesTakenOut(transcript, corrections).length;
  const mayCheck = isOn && transcript.quality === 'draft';
  const check = () =>
    modals.openConfirmModal({
      title: t('reportSections.transcript.checkTitle'),
      children: <Text size="sm">{t('reportSections.transcript.checkText')}</Text>,
      labels: { confirm: t('reportSections.transcript.check'), cancel: t('common.cancel') },
      onConfirm: () => save(true),
    });
  if (count === 0 && !mayCheck) return null;
  return (
    <Group gap={8} className="correction-bar">
      <Text size="sm" role="status">
        {count > 0 ? t('reportSections.transcript.pending', { count }) : ''}
        {gone > 0 ? ` ${t('reportSections.transcript.takesOut', { count: gone })}` : ''}
      </Text>
      <Group gap={8} ml="auto">
        {mayCheck ? (
          <Button variant="default" size="xs" loading={saving} onClick={check}>
            {t('reportSections.transcript.check')}
          </Button>
        ) : null}
        {count > 0 ? (
          <>
            <Button variant="default" size="xs" disabled={saving} onClick={discard}>
              {t('reportSections.transcript.discard')}
            </Button>
            <Button size="xs" loading={saving} onClick={() => save(false)}>
              {t('reportSections.transcript.save')}
            </Button>
          </>
        ) : null}
      </Group>
    </Group>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { ConsequenceText } from './consequence-text.tsx';
import type { Consequence } from './consequences.ts';

interface ConfirmChangeProps {
  opened: boolean;
  consequences: readonly Consequence[];
  isSaving: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what a change of policy does to what is there, before it does it. */
export function ConfirmChange({ opened, consequences, isSaving, error, onConfirm, onClose }: ConfirmChangeProps) {
  const { t } = useTranslation();
  const erases = consequences.some(({ kind }) => kind === 'erases');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('settings.policy.confirm.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text>{t('settings.policy.confirm.lead')}</Text>
        <ul className="policy-consequences">
          {consequences.map((consequence) => (
            <li key={consequence.kind}>
              <ConsequenceText consequence={consequence} />
            </li>
          ))}
        </ul>
        {error ? <Problem error={error} onRetry={onConfirm} /> : null}
        <Group justify="flex-end">
          <Button variant="default" disabled={isSaving} onClick={onClose}>
            {t('settings.policy.confirm.back')}
          </Button>
          <Button loading={isSaving} color={erases ? 'red.9' : undefined} onClick={onConfirm}>
            {t(erases ? 'settings.policy.confirm.saveAndErase' : 'settings.policy.confirm.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeviceTrouble, NO_CAMERA } from './devices.ts';
import type { Devices } from './use-devices.ts';

/** Why camera and microphone cannot be used, and what to do. */
export function DeviceAlert({ trouble, devices }: { trouble: DeviceTrouble; devices: Devices }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" variant="outline" color="red" title={t('newInterview.record.troubleTitle')}>
      <Text size="sm" mb="sm">
        {t(`newInterview.record.trouble.${trouble}`)}
      </Text>
      {trouble === 'unsupported' || trouble === 'insecure' ? null : (
        <Group gap="sm">
          <Button size="sm" variant="default" onClick={() => void devices.open()}>
            {t('common.retry')}
          </Button>
          <Button size="sm" variant="default" onClick={() => void devices.open({ camera: NO_CAMERA })}>
            {t('newInterview.record.noCamera')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}

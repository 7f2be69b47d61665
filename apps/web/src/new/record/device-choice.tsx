import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NO_CAMERA } from './devices.ts';
import type { Devices } from './use-devices.ts';

/** Which camera and which microphone. */
export function DeviceChoice({ devices }: { devices: Devices }) {
  const { t } = useTranslation();
  const { cameras, microphones, chosen, open } = devices;
  const named = (list: readonly MediaDeviceInfo[], what: 'camera' | 'microphone') =>
    list.map(({ deviceId, label }, i) => ({
      value: deviceId,
      label: label === '' ? t(`newInterview.record.unnamed.${what}`, { number: i + 1 }) : label,
    }));
  return (
    <>
      <NativeSelect
        label={t('newInterview.record.camera')}
        value={chosen.camera}
        data={[...named(cameras, 'camera'), { value: NO_CAMERA, label: t('newInterview.record.noCamera') }]}
        onChange={(event) => void open({ camera: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('newInterview.record.microphone')}
        value={chosen.microphone}
        data={named(microphones, 'microphone')}
        onChange={(event) => void open({ microphone: event.currentTarget.value })}
      />
    </>
  );
}

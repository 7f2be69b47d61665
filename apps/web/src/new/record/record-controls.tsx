import { Button, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerRecord, IconPlayerStop, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockText } from './clock-text.ts';
import { useCaughtFocus } from './use-caught-focus.ts';
import type { Recorder } from './use-recorder.ts';

/** Starts, pauses, goes on, ends. */
export function RecordControls({ recorder, onBegin }: { recorder: Recorder; onBegin: () => void }) {
  const { t } = useTranslation();
  const { state } = recorder;
  if (state === 'countdown') {
    return (
      <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={recorder.cancel}>
        {t('newInterview.record.cancelCountdown')}
      </Button>
    );
  }
  if (state === 'idle') {
    return (
      <Button size="md" leftSection={<IconPlayerRecord size={20} aria-hidden />} onClick={onBegin}>
        {t('newInterview.record.begin')}
      </Button>
    );
  }
  return <Running recorder={recorder} />;
}

function Running({ recorder }: { recorder: Recorder }) {
  const { t } = useTranslation();
  const { state, seconds } = recorder;
  const focus = useCaughtFocus<HTMLButtonElement>();
  const paused = state === 'paused';
  return (
    <div className="record-controls">
      <Text className={`record-clock tabular ${paused ? '' : 'record-on'}`}>
        {t(paused ? 'newInterview.record.pausedAt' : 'newInterview.record.recordingAt', { time: clockText(seconds) })}
      </Text>
      <Button
        ref={focus}
        variant="default"
        disabled={state === 'stopping'}
        leftSection={paused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />}
        onClick={paused ? recorder.resume : recorder.pause}
      >
        {t(paused ? 'newInterview.record.resume' : 'newInterview.record.pause')}
      </Button>
      <Button
        loading={state === 'stopping'}
        leftSection={<IconPlayerStop size={18} aria-hidden />}
        onClick={() => void recorder.stop()}
      >
        {t('newInterview.record.stop')}
      </Button>
    </div>
  );
}

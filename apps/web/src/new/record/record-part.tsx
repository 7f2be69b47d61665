import { Alert, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useOwner } from '../browser-queue.ts';
import { EMPTY_DETAILS } from '../item.ts';
import { keptRecordings } from '../keep/kept-recordings.ts';
import { questionsOf } from '../question-list.ts';
import type { Queue } from '../queue.ts';
import { CameraView } from './camera-view.tsx';
import type { Captured } from './capture.ts';
import { DeviceChoice } from './device-choice.tsx';
import { NO_CAMERA } from './devices.ts';
import { LevelMeter } from './level-meter.tsx';
import { QuestionCard } from './question-card.tsx';
import { RecordControls } from './record-controls.tsx';
import { endingOf, recordType } from './record-type.ts';
import { Recovered } from './recovered.tsx';
import { Review } from './review.tsx';
import { useDevices } from './use-devices.ts';
import { useRecorder } from './use-recorder.ts';
import './record.css';

interface RecordPartProps {
  queue: Queue;
  /** One a line: they are shown one after the other. */
  questions: string;
  /** Whether the recording is to be of somebody else, who has to agree before. */
  recruiting: boolean;
  /** Is told when a recording begins and ends. */
  onBusy: (busy: boolean) => void;
  onAdded: () => void;
}

/** Camera and microphone: set up, record, look at it, use it. */
export function RecordPart({ queue, questions: text, recruiting, onBusy, onAdded }: RecordPartProps) {
  const { t } = useTranslation();
  const owner = useOwner();
  const devices = useDevices();
  const questions = questionsOf(text);
  const [captured, setCaptured] = useState<Captured | null>(null);
  const { close } = devices;
  const onCaptured = useCallback(
    (done: Captured) => {
      setCaptured(done);
      close();
    },
    [close],
  );
  const recorder = useRecorder({ owner, questions, onCaptured });
  const idle = recorder.state === 'idle';
  useEffect(() => {
    onBusy(!idle);
    return () => onBusy(false);
  }, [idle, onBusy]);
  useBlocker({
    shouldBlockFn: () => recorder.isBusy() && !window.confirm(t('newInterview.record.leave')),
    enableBeforeUnload: recorder.isBusy,
  });

  async function use({ recording, file }: Captured) {
    const when = new Date(recording.startedAt);
    const shown = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(when);
    const title = t('newInterview.record.name', { when: shown });
    await keptRecordings.put({ ...recording, state: 'used' });
    queue.addRecording(file, {
      id: recording.id,
      name: `${title}.${endingOf(recording.type)}`,
      modified: recording.startedAt,
      marks: recording.marks,
      details: { ...EMPTY_DETAILS, title },
    });
    setCaptured(null);
    onAdded();
  }
  async function retake({ recording }: Captured) {
    await keptRecordings.remove(recording.id);
    setCaptured(null);
    await devices.open();
  }

  if (captured)
    return <Review captured={captured} onUse={() => void use(captured)} onRetake={() => void retake(captured)} />;

  const { stream } = devices;
  const kind = devices.chosen.camera === NO_CAMERA ? 'audio' : 'video';
  const type =
    typeof MediaRecorder === 'undefined' ? null : recordType(kind, (one) => MediaRecorder.isTypeSupported(one));
  return (
    <>
      {idle ? <Recovered owner={owner} onOpen={setCaptured} /> : null}
      <div className="record-columns">
        <CameraView stream={stream} guide={idle || recorder.state === 'countdown'}>
          {stream || devices.trouble ? null : (
            <div className="camera-none">
              <Button
                size="md"
                loading={devices.opening}
                leftSection={<IconVideo size={20} aria-hidden />}
                onClick={() => void devices.open()}
              >
                {t('newInterview.record.open')}
              </Button>
              <Text size="sm">{t('newInterview.record.openWhy')}</Text>
            </div>
          )}
          {recorder.state === 'countdown' ? <div className="countdown tabular">{recorder.countdown}</div> : null}
        </CameraView>
        <Stack gap="md">
          {devices.trouble ? (
            <Alert role="alert" variant="outline" color="red" title={t('newInterview.record.troubleTitle')}>
              <Text size="sm" mb="sm">
                {t(`newInterview.record.trouble.${devices.trouble}`)}
              </Text>
              {devices.trouble === 'unsupported' || devices.trouble === 'insecure' ? null : (
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
          ) : null}
          {stream && idle ? <DeviceChoice devices={devices} /> : null}
          {questions.length > 0 && !idle && recorder.state !== 'countdown' ? (
            <QuestionCard
              questions={questions}
              index={recorder.question.index}
              seconds={recorder.question.seconds}
              onNext={recorder.next}
            />
          ) : null}
          {stream ? <LevelMeter stream={stream} /> : null}
          {stream && type !== null ? (
            <RecordControls recorder={recorder} onBegin={() => recorder.begin(stream, type)} />
          ) : null}
          {recorder.unkept ? (
            <Alert variant="outline" color="yellow">
              {t('newInterview.record.unkept')}
            </Alert>
          ) : null}
          {stream && type === null ? <Text role="alert">{t('newInterview.record.trouble.unsupported')}</Text> : null}
          {idle && recruiting ? (
            <Text size="sm" fw={600}>
              {t('newInterview.record.consentFirst')}
            </Text>
          ) : null}
          {idle ? (
            <Text size="sm" c="dimmed">
              {questions.length > 0
                ? t('newInterview.record.withQuestions', { count: questions.length })
                : t('newInterview.record.withoutQuestions')}
            </Text>
          ) : null}
          <VisuallyHidden role="status">
            {recorder.state === 'countdown'
              ? t('newInterview.record.soon')
              : t(`newInterview.record.say.${recorder.state}`)}
          </VisuallyHidden>
        </Stack>
      </div>
    </>
  );
}

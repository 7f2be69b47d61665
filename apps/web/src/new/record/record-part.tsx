import { Alert, Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconVideo } from '@tabler/icons-react';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwner } from '../browser-queue.ts';
import { EMPTY_DETAILS } from '../item.ts';
import { keptRecordings } from '../keep/kept-recordings.ts';
import { questionsOf } from '../question-list.ts';
import type { Queue } from '../queue.ts';
import { CameraView } from './camera-view.tsx';
import type { Captured } from './capture.ts';
import { DeviceAlert } from './device-alert.tsx';
import { DeviceChoice } from './device-choice.tsx';
import { NO_CAMERA, troubleOfDevice } from './devices.ts';
import { LevelMeter } from './level-meter.tsx';
import { QuestionCard } from './question-card.tsx';
import { RecordControls } from './record-controls.tsx';
import { recordType } from './record-type.ts';
import { Recovered } from './recovered.tsx';
import { Review } from './review.tsx';
import { UnreadAlert } from './unread-alert.tsx';
import { useDevices } from './use-devices.ts';
import { useRecorder } from './use-recorder.ts';
import { useRecordingName } from './use-recording-name.ts';
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
  // Whether what is looked at is nowhere but in this page.
  const unsaved = useRef(false);
  const review = useCallback((shown: Captured | null) => {
    unsaved.current = shown !== null && shown.kept !== 'all';
    setCaptured(shown);
  }, []);
  const nameOf = useRecordingName();
  const { close, fail } = devices;
  const onCaptured = useCallback(
    (done: Captured) => {
      review(done);
      close();
    },
    [review, close],
  );
  const onRefused = useCallback((error: unknown) => fail(troubleOfDevice(error)), [fail]);
  const recorder = useRecorder({ owner, questions, onCaptured, onRefused });
  const idle = recorder.state === 'idle';
  useEffect(() => {
    onBusy(!idle);
    return () => onBusy(false);
  }, [idle, onBusy]);
  const { state, cancel } = recorder;
  useEffect(() => {
    if (state === 'countdown' && devices.trouble) cancel();
  }, [state, cancel, devices.trouble]);
  const isBusy = () => recorder.isBusy() || unsaved.current;
  const lost = captured || recorder.unkept;
  useBlocker({
    shouldBlockFn: () =>
      isBusy() && !window.confirm(t(lost ? 'newInterview.record.leaveUnkept' : 'newInterview.record.leave')),
    enableBeforeUnload: isBusy,
  });

  function use({ recording, file, kept }: Captured) {
    const { title, name } = nameOf(recording);
    queue.addRecording(file, {
      id: recording.id,
      name,
      modified: recording.startedAt,
      kept: kept === 'all',
      marks: recording.marks,
      details: { ...EMPTY_DETAILS, title },
    });
    review(null);
    onAdded();
  }
  async function retake({ recording, kept }: Captured) {
    try {
      if (kept !== 'none') await keptRecordings.remove(recording.id);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      notifications.show({ color: 'red', message: t('newInterview.record.notRemoved') });
    }
    review(null);
    await devices.open();
  }

  if (captured)
    return (
      <Review
        captured={captured}
        name={nameOf(captured.recording).name}
        onUse={() => use(captured)}
        onRetake={() => void retake(captured)}
      />
    );

  const { stream } = devices;
  const kind = devices.chosen.camera === NO_CAMERA ? 'audio' : 'video';
  const type =
    typeof MediaRecorder === 'undefined' ? null : recordType(kind, (one) => MediaRecorder.isTypeSupported(one));
  return (
    <>
      {idle ? <Recovered owner={owner} queue={queue} onOpen={review} /> : null}
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
          {devices.trouble && idle ? <DeviceAlert trouble={devices.trouble} devices={devices} /> : null}
          {recorder.state === 'failed' ? <UnreadAlert recorder={recorder} /> : null}
          {stream && idle ? <DeviceChoice devices={devices} /> : null}
          {questions.length > 0 && !idle && state !== 'countdown' && state !== 'failed' ? (
            <QuestionCard
              questions={questions}
              index={recorder.question.index}
              seconds={recorder.question.seconds}
              onNext={recorder.next}
            />
          ) : null}
          {stream ? <LevelMeter stream={stream} /> : null}
          {stream && type !== null && state !== 'failed' ? (
            <RecordControls recorder={recorder} onBegin={() => recorder.begin(stream, type)} />
          ) : null}
          {recorder.unkept && !idle ? (
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

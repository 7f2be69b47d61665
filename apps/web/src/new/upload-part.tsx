import { Button, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { recordingFiles, transcriptFiles } from '../parts/accepted.ts';
import { useProblemText } from '../parts/problem.tsx';
import { useAccepted } from '../parts/use-accepted.ts';
import { takeHandedOver } from './handed-over.ts';
import { pairFiles } from './pair-files.ts';
import type { Queue } from './queue.ts';
import { sendTranscript } from './send-transcript.ts';
import { sizeText } from './size-text.ts';
import '@mantine/dropzone/styles.css';

/** Takes files that are dropped or chosen; each begins to be uploaded at once. */
export function UploadPart({ queue }: { queue: Queue }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const accepted = useAccepted();
  const open = useRef<() => void>(null);

  async function attach(id: string, transcript: File) {
    try {
      await queue.attach(id, transcript.name, sendTranscript(transcript));
    } catch (error) {
      notifications.show({ color: 'red', title: transcript.name, message: textOf(error), autoClose: false });
    }
  }

  function take(files: File[]) {
    const { recordings, tooLarge, empty, left } = pairFiles(files, accepted);
    for (const { file, transcript } of recordings) {
      const id = queue.addFile(file);
      if (transcript) void attach(id, transcript);
    }
    if (tooLarge.length > 0) {
      notifications.show({
        color: 'yellow.8',
        title: t('newInterview.upload.tooLarge', { count: tooLarge.length }),
        message: `${tooLarge.map(({ name }) => name).join(', ')}. ${t('newInterview.upload.tooLargeWhy', { size: sizeText(accepted.mostBytes ?? 0) })}`,
        autoClose: false,
      });
    }
    if (empty.length > 0) {
      notifications.show({
        color: 'yellow.8',
        title: t('newInterview.upload.empty', { count: empty.length }),
        message: `${empty.map(({ name }) => name).join(', ')}. ${t('newInterview.upload.emptyWhy')}`,
        autoClose: 12_000,
      });
    }
    if (left.length > 0) {
      notifications.show({
        color: 'yellow.8',
        title: t('newInterview.upload.left', { count: left.length }),
        message: `${left.map(({ name }) => name).join(', ')}. ${t('newInterview.upload.leftWhy', { count: left.length })}`,
        autoClose: 12_000,
      });
    }
  }

  const takeOver = useEffectEvent(() => {
    const files = takeHandedOver();
    if (files.length > 0) take(files);
  });
  useEffect(() => takeOver(), []);

  return (
    <Dropzone
      onDrop={(files: File[]) => take(files)}
      openRef={open}
      activateOnKeyboard={false}
      className="new-drop"
      inputProps={{ accept: `${recordingFiles(accepted)},${transcriptFiles(accepted)}` }}
    >
      <div className="new-drop-inside">
        <IconUpload size={40} stroke={1.5} aria-hidden className="new-drop-icon" />
        <Stack gap={4}>
          <Text fw={650} size="lg">
            {t('newInterview.upload.drop')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('newInterview.upload.formats')}
          </Text>
        </Stack>
        <Button
          className="new-drop-button"
          onClick={(event) => {
            // The area opens the dialogue for clicks of its own.
            event.stopPropagation();
            open.current?.();
          }}
        >
          {t('newInterview.upload.choose')}
        </Button>
      </div>
    </Dropzone>
  );
}

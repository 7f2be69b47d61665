import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconCheck, IconDownload, IconRotate } from '@tabler/icons-react';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Captured } from './capture.ts';
import { clockText } from './clock-text.ts';
import { findLength } from './find-length.ts';
import { useCaughtFocus } from './use-caught-focus.ts';

interface ReviewProps {
  captured: Captured;
  /** What its file is called. */
  name: string;
  onUse: () => void;
  onRetake: () => void;
}

/** Plays what was recorded; it is used, or recorded again. */
export function Review({ captured: { recording, file, kept, gone }, name, onUse, onRetake }: ReviewProps) {
  const { t } = useTranslation();
  const focus = useCaughtFocus<HTMLHeadingElement>();
  const [url, setUrl] = useState<string>();
  const player = useRef<HTMLMediaElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const retake = () =>
    modals.openConfirmModal({
      title: t('newInterview.record.retakeTitle'),
      children: <Text size="sm">{t('newInterview.record.retakeText', { length: clockText(recording.duration) })}</Text>,
      labels: { confirm: t('newInterview.record.retake'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: onRetake,
    });
  const sound = recording.type.startsWith('audio/');
  const label = t('newInterview.record.reviewLabel', { length: clockText(recording.duration) });
  const told = {
    ref: (element: HTMLMediaElement | null) => {
      player.current = element;
    },
    onLoadedMetadata: ({ currentTarget }: SyntheticEvent<HTMLMediaElement>) => findLength(currentTarget),
  };
  const seek = (at: number) => {
    if (player.current) player.current.currentTime = at;
  };
  return (
    <Stack gap="md">
      <Title order={2} ref={focus} tabIndex={-1}>
        {t('newInterview.record.reviewTitle', { length: clockText(recording.duration) })}
      </Title>
      {gone ? (
        <Alert role="alert" variant="outline" color="yellow">
          {t(`newInterview.record.gone.${gone}`)}
        </Alert>
      ) : null}
      {kept === 'all' ? null : (
        <Alert role="alert" variant="outline" color="red" title={t('newInterview.record.reviewUnkeptTitle')}>
          {t('newInterview.record.reviewUnkept')}
        </Alert>
      )}
      {sound ? (
        // What was just recorded has no captions yet, here and below.
        <audio {...told} src={url} controls aria-label={label} className="review-sound" />
      ) : (
        <video {...told} src={url} controls playsInline aria-label={label} className="review-picture" />
      )}
      {recording.marks.length === 0 ? null : (
        <ol className="review-marks">
          {recording.marks.map(({ question, at }) => (
            <li key={at}>
              <Anchor component="button" type="button" onClick={() => seek(at)}>
                <span className="tabular">{clockText(at)}</span> {question}
              </Anchor>
            </li>
          ))}
        </ol>
      )}
      <Group>
        <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={onUse}>
          {t('newInterview.record.use')}
        </Button>
        <Button variant="default" leftSection={<IconRotate size={18} aria-hidden />} onClick={retake}>
          {t('newInterview.record.retake')}
        </Button>
        {kept === 'all' ? null : (
          <Button
            component="a"
            href={url}
            download={name}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('newInterview.record.save')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

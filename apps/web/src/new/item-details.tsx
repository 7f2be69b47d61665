import { Button, FileButton, Group, Input, Text, TextInput } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { transcriptFiles } from '../parts/accepted.ts';
import { useProblemText } from '../parts/problem.tsx';
import { useAccepted } from '../parts/use-accepted.ts';
import { ConsentFields } from './consent-fields.tsx';
import type { Item, Purpose } from './item.ts';
import type { Queue } from './queue.ts';
import { sendTranscript } from './send-transcript.ts';

interface ItemDetailsProps {
  item: Item;
  purpose: Purpose;
  consentText: { version: number; text: string } | null;
  queue: Queue;
}

/** What is told of one recording. */
export function ItemDetails({ item, purpose, consentText, queue }: ItemDetailsProps) {
  const { t } = useTranslation();
  const { id, details, name } = item;
  return (
    <div className="item-details">
      <TextInput
        label={t('newInterview.details.title')}
        required
        maxLength={200}
        value={details.title}
        onChange={(event) => queue.describe(id, { title: event.currentTarget.value })}
      />
      <TextInput
        label={t('newInterview.details.candidate')}
        required={purpose === 'recruiting'}
        maxLength={200}
        autoComplete="off"
        value={details.candidateName}
        onChange={(event) => queue.describe(id, { candidateName: event.currentTarget.value })}
      />
      <TranscriptField
        name={name}
        transcript={details.transcript}
        isSending={item.transcriptUnderWay !== null}
        onChosen={(file) => queue.attach(id, file.name, sendTranscript(file))}
        onRemoved={() => queue.describe(id, { transcript: null })}
      />
      {purpose === 'recruiting' && consentText ? (
        <ConsentFields
          details={details}
          version={consentText.version}
          onChange={(change) => queue.describe(id, change)}
        />
      ) : null}
    </div>
  );
}

interface TranscriptFieldProps {
  name: string;
  transcript: Item['details']['transcript'];
  isSending: boolean;
  onChosen: (file: File) => Promise<void>;
  onRemoved: () => void;
}

function TranscriptField({ name, transcript, isSending, onChosen, onRemoved }: TranscriptFieldProps) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const accepted = useAccepted();
  const send = useMutation({ mutationFn: onChosen });
  return (
    <div>
      <Input.Label labelElement="div">{t('newInterview.details.transcript')}</Input.Label>
      <Group gap="xs">
        {transcript ? (
          <>
            <IconFileText size={18} aria-hidden />
            <Text size="sm" className="item-name">
              {transcript.name}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconX size={14} aria-hidden />}
              aria-label={t('newInterview.details.withoutTranscript', { name: transcript.name })}
              onClick={onRemoved}
            >
              {t('newInterview.details.without')}
            </Button>
          </>
        ) : (
          <FileButton accept={transcriptFiles(accepted)} onChange={(file) => file && send.mutate(file)}>
            {(props) => (
              <Button
                {...props}
                size="sm"
                variant="default"
                loading={isSending}
                leftSection={<IconFileText size={16} aria-hidden />}
                aria-label={t('newInterview.details.addTranscriptTo', { name })}
              >
                {t('newInterview.details.addTranscript')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('newInterview.details.transcriptWhy')}
      </Text>
      {send.error ? (
        <Text role="alert" size="sm" c="var(--mantine-color-error)" mt={4}>
          {textOf(send.error)}
        </Text>
      ) : null}
    </div>
  );
}

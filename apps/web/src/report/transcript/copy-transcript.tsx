import type { Transcript } from '@impact/report/transcript';
import { Button } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../parts/save-file.ts';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';
import { copyOrSave } from './copy-or-save.ts';
import { plainTranscript } from './plain-transcript.ts';

const COPIED_MS = 2000;

/** Copies the whole transcript, or saves it where the page may not copy. */
export function CopyTranscript({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation();
  const { id } = useReport().interview;
  const notices = useNotices();
  const [copied, setCopied] = useState(false);
  const { start } = useTimeout(() => setCopied(false), COPIED_MS);
  const copy = async () => {
    const done = await copyOrSave(plainTranscript(transcript), {
      clipboard: navigator.clipboard,
      save: (text) => saveFile(`transcript-${id}.txt`, 'text/plain;charset=utf-8', text),
    });
    if (done === 'saved') return notices.done(t('reportSections.transcript.savedInstead'));
    setCopied(true);
    start();
  };
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
      onClick={() => void copy()}
    >
      {copied ? t('common.copied') : t('reportSections.transcript.copy')}
    </Button>
  );
}

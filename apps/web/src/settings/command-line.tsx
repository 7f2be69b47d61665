import { Button, Code, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Something to type elsewhere, with a button that copies it; `what` says what it is, for those who hear the button alone. */
export function CommandLine({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation();
  return (
    <div className="settings-command">
      <Code block={false}>{text}</Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            mih={32}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            aria-label={copied ? t('common.copied') : `${t('common.copy')}: ${what}`}
            onClick={copy}
          >
            {copied ? t('common.copied') : t('common.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

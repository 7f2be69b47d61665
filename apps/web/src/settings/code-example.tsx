import { ActionIcon, Box, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Something to be typed elsewhere, with a way to copy it. */
export function CodeExample({ title, code }: { title: string; code: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="default"
              size="md"
              onClick={copy}
              aria-label={copied ? t('common.copied') : t('settings.told.copyExample', { title })}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
      {/* What scrolls has to be reached by keyboard. */}
      <Box role="group" tabIndex={0} aria-label={title} className="code-example">
        <pre>
          <code>{code}</code>
        </pre>
      </Box>
    </div>
  );
}

import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './told-once.css';

interface ToldOnceProps {
  title: string;
  /** What it is for and how to pass it on. */
  hint: ReactNode;
  /** Names the field that holds it. */
  label: string;
  value: string;
  /** Takes it off the page, once somebody says that they have it. */
  onDone: () => void;
  children?: ReactNode;
}

/** A secret that the server tells this once: it stays on the page until somebody says that they have it. */
export function ToldOnce({ title, hint, label, value, onDone, children }: ToldOnceProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { copy, copied, error } = useClipboard({ timeout: 4000 });
  useEffect(() => frame.current?.focus(), []);
  // Pages that came without https may not write to the clipboard: what is selected is copied by hand.
  useEffect(() => {
    if (error) field.current?.select();
  }, [error]);
  return (
    <Alert
      ref={frame}
      tabIndex={-1}
      role="group"
      aria-label={title}
      color="petrol"
      variant="outline"
      title={title}
      className="told-once"
    >
      <Text size="sm" mb={8}>
        {hint}
      </Text>
      <Group gap={8} align="flex-end">
        <TextInput
          ref={field}
          readOnly
          label={label}
          value={value}
          autoComplete="off"
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="told-once-field"
        />
        <Button
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => copy(value)}
        >
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      </Group>
      <Text size="sm" role="status" mt={error ? 6 : 0}>
        {error ? t('told.byHand') : null}
      </Text>
      {children}
      <Group mt="md">
        <Button variant="default" onClick={onDone}>
          {t('told.done')}
        </Button>
      </Group>
    </Alert>
  );
}

import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../parts/save-file.ts';
import { isGenuine, receiptText, type SignedReceipt } from './receipt.ts';
import { useReceiptWords } from './use-receipt-words.ts';

interface ReceiptViewProps {
  signed: SignedReceipt;
  /** Of the server that signed it; null while it is not known. */
  publicKey: string | null;
}

/** What was erased, whether the receipt is genuine, and the receipt to keep. */
export function ReceiptView({ signed, publicKey }: ReceiptViewProps) {
  const { t } = useTranslation();
  const words = useReceiptWords(signed);
  const text = publicKey === null ? null : receiptText(signed, publicKey, words);
  return (
    <div className="erasure-receipt">
      <dl className="settings-facts">
        {words.facts.map(([name, value]) => (
          <div key={name} className="erasure-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Genuine signed={signed} publicKey={publicKey} />
      <Group gap="xs" mih={32}>
        <Button
          variant="default"
          size="xs"
          mih={32}
          disabled={text === null}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() =>
            saveFile(`erasure-receipt-${signed.receipt.interviewId}.txt`, 'text/plain;charset=utf-8', text ?? '')
          }
        >
          {t('settings.erasure.receipt.download')}
        </Button>
        <CopyButton value={text ?? ''}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              mih={32}
              disabled={text === null}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'common.copied' : 'settings.erasure.receipt.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}

/** The signature, checked in this browser. */
function Genuine({ signed, publicKey }: ReceiptViewProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['erasures', 'genuine', signed.id, publicKey],
    queryFn: () => isGenuine(signed, publicKey ?? ''),
    enabled: publicKey !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const Icon = data === true ? IconShieldCheck : IconShieldX;
  const state = error || data === false ? 'forged' : data === true ? 'genuine' : data === null ? 'unknown' : 'checking';
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" className="erasure-genuine">
      {state === 'checking' || state === 'unknown' ? null : (
        <Icon size={20} aria-hidden className={data === true ? 'settings-good' : 'settings-bad'} />
      )}
      <Text size="sm">{t(`settings.erasure.receipt.${state}`)}</Text>
    </Group>
  );
}

import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { bytesText } from '../storage/bytes-text.ts';
import type { ReceiptWords, SignedReceipt } from './receipt.ts';

/** Rows of these tables are named to people; others are counted together. */
const TABLES = ['note', 'rating', 'share_link', 'comparison', 'transcript_edit', 'member'] as const;

/** A receipt in the language of the page, the same on it and in the file. */
export function useReceiptWords({ id, receipt }: SignedReceipt): ReceiptWords {
  const { t } = useTranslation();
  const { user } = useAccount();
  const language = currentLanguage();
  const { interviewId, actor, reason, erasedAt, recording, objects, bytes, rows } = receipt;
  const by =
    actor === 'clock'
      ? t('settings.erasure.receipt.clock')
      : user !== null && actor === `user:${user.id}`
        ? t('settings.erasure.receipt.you', { id: actor })
        : actor;
  const named = TABLES.flatMap((table) => {
    const count = rows[table] ?? 0;
    return count === 0 ? [] : [t(`settings.erasure.receipt.row.${table}`, { count })];
  });
  const number = new Intl.NumberFormat(language);
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return {
    title: t('settings.erasure.receipt.name', { id }),
    facts: [
      [t('settings.erasure.receipt.interview'), interviewId],
      [
        t('settings.erasure.receipt.at'),
        new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(new Date(erasedAt)),
      ],
      [t('settings.erasure.receipt.why'), t(`settings.erasure.receipt.reason.${reason}`)],
      [t('settings.erasure.receipt.by'), by],
      [
        t('settings.erasure.receipt.files'),
        t('settings.erasure.receipt.filesOf', { files: number.format(objects), bytes: bytesText(bytes, language) }),
      ],
      [
        t('settings.erasure.receipt.rows'),
        named.length === 0 ? number.format(all) : `${number.format(all)} (${named.join(', ')})`,
      ],
      [t('settings.erasure.receipt.after'), t('settings.erasure.receipt.verified')],
      [t('settings.erasure.receipt.recording'), recording],
    ],
    signed: t('settings.erasure.receipt.signed'),
    signature: t('settings.erasure.receipt.signature'),
    key: t('settings.erasure.receipt.key'),
    check: t('settings.erasure.receipt.check'),
  };
}

import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { AuditEntry } from './audit-query.ts';
import { listOf, numberOf, textOf } from './detail.ts';
import type { NameOf } from './log-file.ts';
import { isWord, saidOf, type WordGroup } from './said.ts';

/** Each entry of the log as a sentence. */
export function useSentence(nameOf: NameOf): (entry: AuditEntry) => string {
  const { t, i18n } = useTranslation();
  const language = currentLanguage();
  /** A word of the server in the reader's language; one that a newer server may write as it is. */
  const word = (group: WordGroup, text: string): string =>
    isWord(group, text) ? String(i18n.t(`settings.audit.word.${group}.${text}` as never)) : text;
  const words = (group: WordGroup, texts: readonly string[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(texts.map((text) => word(group, text)));
  const day = (text: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(text));

  return ({ actor, action, subject, detail }) => {
    const who = nameOf(actor);
    const what = nameOf(subject);
    const said = saidOf(action);
    if (said === null) return t('settings.audit.unknown', { who, what, action });
    const changed = listOf(detail, 'changed');
    const expiresAt = textOf(detail, 'expiresAt');
    const sentence = t(`settings.audit.said.${said}`, {
      who,
      what,
      changed: changed.length > 0 ? words('changed', changed) : t('settings.audit.nothingChanged'),
      scopes: words('key', listOf(detail, 'scopes')),
      until: expiresAt === '' ? t('settings.audit.noEnd') : t('settings.audit.until', { day: day(expiresAt) }),
      role: word('role', textOf(detail, 'role')),
      from: word('role', textOf(detail, 'from')),
      to: word('role', textOf(detail, 'to')),
      reason: word('reason', textOf(detail, 'reason')),
      purpose: word('purpose', textOf(detail, 'purpose')),
      format: word('format', textOf(detail, 'format')),
      scope: word('link', textOf(detail, 'scope')),
      outcome: word('outcome', textOf(detail, 'outcome')),
      model: textOf(detail, 'model'),
      host: textOf(detail, 'host'),
      days: numberOf(detail, 'days'),
      edits: numberOf(detail, 'edits'),
      sessions: numberOf(detail, 'sessions'),
      interviews: listOf(detail, 'interviews').length,
    });
    // Sentences may begin with "the retention clock".
    return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
  };
}

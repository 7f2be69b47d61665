import { Button, Group } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { AuditEntry } from './audit-query.ts';
import type { LogFilter } from './log-filter.ts';
import { referenceOf } from './reference.ts';
import type { Names } from './use-names.ts';

interface LogRowProps {
  entry: AuditEntry;
  sentence: string;
  names: Names;
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
}

/** One act as a sentence; what the server keeps of it can be opened. */
export function LogRow({ entry, sentence, names, filter, onFilter }: LogRowProps) {
  const { t } = useTranslation();
  const { id, at, actor, action, subject, detail, hash } = entry;
  const { kind, id: subjectId } = referenceOf(subject);
  const time = new Intl.DateTimeFormat(currentLanguage(), { timeStyle: 'medium' }).format(new Date(at));
  return (
    <li className="log-entry">
      <details>
        <summary>
          <IconChevronRight size={16} aria-hidden className="log-chevron" />
          <time dateTime={at} className="tabular log-time">
            {time}
          </time>
          <span>{sentence}</span>
        </summary>
        <div className="log-details">
          <dl className="settings-facts log-facts">
            <dt>{t('settings.audit.row.entry')}</dt>
            <dd>{id}</dd>
            <dt>{t('settings.audit.row.action')}</dt>
            <dd>{action}</dd>
            <dt>{t('settings.audit.row.actor')}</dt>
            <dd>{actor}</dd>
            <dt>{t('settings.audit.row.subject')}</dt>
            <dd>{subject}</dd>
            {Object.keys(detail).length > 0 ? (
              <>
                <dt>{t('settings.audit.row.detail')}</dt>
                <dd>{JSON.stringify(detail)}</dd>
              </>
            ) : null}
            <dt>{t('settings.audit.row.hash')}</dt>
            <dd>{hash}</dd>
          </dl>
          <Group gap={8} mt={8}>
            {kind === 'interview' && names.isThere(subjectId) ? (
              <Button
                renderRoot={(props) => <Link {...props} to="/interviews/$id" params={{ id: subjectId }} />}
                variant="default"
                size="xs"
                aria-label={t('settings.audit.row.openThis', { what: names.nameOf(subject) })}
              >
                {t('settings.audit.row.open')}
              </Button>
            ) : null}
            {filter.subject === subject ? null : (
              <Button variant="default" size="xs" onClick={() => onFilter({ ...filter, subject })}>
                {t('settings.audit.row.about', { what: names.nameOf(subject) })}
              </Button>
            )}
            {filter.actor === actor ? null : (
              <Button variant="default" size="xs" onClick={() => onFilter({ ...filter, actor })}>
                {t('settings.audit.row.by', { who: names.nameOf(actor) })}
              </Button>
            )}
          </Group>
        </div>
      </details>
    </li>
  );
}

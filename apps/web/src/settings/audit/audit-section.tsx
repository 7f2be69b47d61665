import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';
import '../rows.css';
import './audit.css';
import { auditQuery } from './audit-query.ts';
import { ChainState } from './chain-state.tsx';
import { ExportLog } from './export-log.tsx';
import { EVERYTHING, type LogFilter } from './log-filter.ts';
import { LogFilters } from './log-filters.tsx';
import { LogList } from './log-list.tsx';
import { useNames } from './use-names.ts';
import { useSentence } from './use-sentence.ts';

/** Who did what, and when. */
export function AuditSection() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<LogFilter>(EVERYTHING);
  // A date that is being typed is many dates one after the other.
  const [settled] = useDebouncedValue(filter, 300);
  const log = useInfiniteQuery(auditQuery(settled));
  const names = useNames();
  const sentenceOf = useSentence(names.nameOf);
  return (
    <div className="settings-stack">
      <SettingsCard title={t('settings.audit.chain.title')} lead={t('settings.audit.chain.hint')}>
        <ChainState />
      </SettingsCard>
      <SettingsCard title={t('settings.audit.log.title')} lead={t('settings.audit.log.hint')}>
        <LogFilters filter={filter} names={names} onChange={setFilter} />
        <LogList log={log} filter={filter} names={names} sentenceOf={sentenceOf} onFilter={setFilter} />
      </SettingsCard>
      <SettingsCard title={t('settings.audit.export.title')} lead={t('settings.audit.export.hint')}>
        <ExportLog filter={filter} nameOf={names.nameOf} sentenceOf={sentenceOf} />
      </SettingsCard>
    </div>
  );
}

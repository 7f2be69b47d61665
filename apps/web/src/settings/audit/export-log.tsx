import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { type AuditEntry, nextEntries } from './audit-query.ts';
import { logAsCsv, logAsJson, type NameOf } from './log-file.ts';
import type { LogFilter } from './log-filter.ts';
import type { Read } from './read-on.ts';

interface ExportLogProps {
  filter: LogFilter;
  nameOf: NameOf;
  sentenceOf: (entry: AuditEntry) => string;
}

type Format = 'csv' | 'json';
const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;
/** Entries that are fetched before the progress is told again. */
const AT_ONCE = 1000;

/** Saves all entries that fit the filter, not only those that are shown. */
export function ExportLog({ filter, nameOf, sentenceOf }: ExportLogProps) {
  const { t } = useTranslation();
  const [fetched, setFetched] = useState(0);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const save = useMutation({
    mutationFn: async (format: Format) => {
      const stopper = new AbortController();
      stop.current = stopper;
      const { signal } = stopper;
      const entries: AuditEntry[] = [];
      setFetched(0);
      let before: number | null = null;
      do {
        const read: Read<AuditEntry> = await nextEntries({
          filter,
          before: before ?? undefined,
          signal,
          wanted: AT_ONCE,
        });
        entries.push(...read.items);
        setFetched(entries.length);
        before = read.next;
      } while (before !== null);
      const name = `impact-audit-${new Date().toISOString().slice(0, 10)}.${format}`;
      saveFile(name, TYPES[format], format === 'csv' ? logAsCsv(entries, nameOf, sentenceOf) : logAsJson(entries));
      return entries.length;
    },
  });
  const isStopped = save.error instanceof DOMException && save.error.name === 'AbortError';
  return (
    <div>
      <Group gap={8}>
        <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('csv')}>
          {t('settings.audit.export.csv')}
        </Button>
        <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('json')}>
          {t('settings.audit.export.json')}
        </Button>
        {save.isPending ? (
          <Button variant="default" onClick={() => stop.current?.abort()}>
            {t('settings.audit.export.stop')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" role="status" mt={6}>
        {save.isPending ? t('settings.audit.export.fetched', { count: fetched }) : null}
        {save.isSuccess ? t('settings.audit.export.saved', { count: save.data }) : null}
        {isStopped ? t('settings.audit.export.stopped') : null}
      </Text>
      {save.error && !isStopped ? <Problem error={save.error} /> : null}
    </div>
  );
}

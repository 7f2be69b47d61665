import { Autocomplete, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { LONGEST, type ScaleRow, suggestedScales } from './scales.ts';

/** Another thing to rate, in one's own words or one of those suggested. */
export function AddScale({ rows, onAdd }: { rows: readonly ScaleRow[]; onAdd: (criterion: string) => void }) {
  const { t } = useTranslation();
  const { interview } = useReport();
  const [name, setName] = useState('');
  const usual = [
    t('reportSections.rating.usual.clarity'),
    t('reportSections.rating.usual.structure'),
    t('reportSections.rating.usual.knowledge'),
    t('reportSections.rating.usual.examples'),
    t('reportSections.rating.usual.listening'),
  ];
  const criterion = name.trim();
  const isThere = rows.some((row) => row.criterion === criterion);
  const add = () => {
    if (criterion === '' || isThere) return;
    onAdd(criterion);
    setName('');
  };
  return (
    <Group align="flex-end" gap="sm" className="add-scale">
      <Autocomplete
        label={t('reportSections.rating.newScale')}
        data={suggestedScales(interview.settings?.questions ?? [], usual, rows)}
        value={name}
        onChange={setName}
        maxLength={LONGEST}
        error={isThere ? t('reportSections.rating.there') : null}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.defaultPrevented) add();
        }}
      />
      <Button variant="default" disabled={criterion === '' || isThere} onClick={add}>
        {t('reportSections.rating.add')}
      </Button>
    </Group>
  );
}

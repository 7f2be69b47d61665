import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelectionActs } from './use-selection.ts';

interface SelectBoxProps {
  id: string;
  title: string;
  checked: boolean;
  onChoose: SelectionActs['choose'];
}

/** Chooses a row, with Shift all rows from the last one. */
export const SelectBox = memo(function SelectBox({ id, title, checked, onChoose }: SelectBoxProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      className="select-box"
      size="md"
      data-row={id}
      aria-label={t('home.select.one', { title })}
      checked={checked}
      onChange={({ nativeEvent }) => onChoose(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
});

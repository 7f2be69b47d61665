import { Drawer, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface NarrowMenuProps {
  opened: boolean;
  onClose: () => void;
  /** The ways to the pages. */
  children: ReactNode;
}

/** The ways to the pages where a window has no room for them beside the name. */
export function NarrowMenu({ opened, onClose, children }: NarrowMenuProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xs"
      title={t('common.navigation')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack component="nav" aria-label={t('common.navigation')} gap={4}>
        {children}
      </Stack>
    </Drawer>
  );
}

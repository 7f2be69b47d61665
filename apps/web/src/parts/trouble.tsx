import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** The frame of what did not work; it is read out at once. */
export const Trouble = ({ title, children }: { title: string; children: ReactNode }) => (
  <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title}>
    {children}
  </Alert>
);

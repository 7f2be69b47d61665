import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SettingsCardProps {
  title: ReactNode;
  /** What it is about, in a sentence. */
  lead?: ReactNode;
  children: ReactNode;
}

/** One matter of a section of the settings. */
export function SettingsCard({ title, lead, children }: SettingsCardProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder className="settings-card" aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text size="sm" c="dimmed" mt={2}>
            {lead}
          </Text>
        )}
      </div>
      {children}
    </Paper>
  );
}

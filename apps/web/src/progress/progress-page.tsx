import { Title } from '@mantine/core';

export function ProgressPage() {
  return <Title order={1}>ProgressPage</Title>;
}

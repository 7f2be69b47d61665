import { Title } from '@mantine/core';

export function SetupPage() {
  return <Title order={1}>SetupPage</Title>;
}

import { Title } from '@mantine/core';

export function NewPage() {
  return <Title order={1}>NewPage</Title>;
}

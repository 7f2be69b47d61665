import { Title } from '@mantine/core';

export function SharedPage() {
  return <Title order={1}>SharedPage</Title>;
}

import { Title } from '@mantine/core';

export function InterviewPage() {
  return <Title order={1}>InterviewPage</Title>;
}

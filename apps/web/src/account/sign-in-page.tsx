import { Title } from '@mantine/core';

export function SignInPage() {
  return <Title order={1}>SignInPage</Title>;
}

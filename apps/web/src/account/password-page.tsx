import { Title } from '@mantine/core';

export function PasswordPage() {
  return <Title order={1}>PasswordPage</Title>;
}

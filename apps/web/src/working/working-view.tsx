import { Progress, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client.ts';

/** How far an analysis is. */
export function WorkingView({ interview }: { interview: Schemas['Interview'] }) {
  return (
    <Stack maw={720}>
      <Title order={1}>{interview.title}</Title>
      {interview.run?.reason ? <Text>{interview.run.reason.message}</Text> : null}
      {interview.run?.stages.map(({ step, share, message }) => (
        <div key={step}>
          <Text>{step}</Text>
          <Progress value={100 * share} aria-label={step} />
          {message ? <Text size="sm">{message}</Text> : null}
        </div>
      ))}
    </Stack>
  );
}

import { Button, Group, Loader, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../../new/use-leave-guard.ts';
import { Problem } from '../../parts/problem.tsx';
import type { Step } from './erase-all.ts';
import { receiptsQuery } from './receipt.ts';
import { ReceiptView } from './receipt-view.tsx';
import type { Listed } from './subject.ts';
import { useErasing } from './use-erasing.ts';

const WAITING: Step = { state: 'waiting' };

/** The erasure as it goes on, with the receipt of each interview. */
export function Erasing({ interviews, onDone }: { interviews: readonly Listed[]; onDone: () => void }) {
  const { t } = useTranslation();
  const { steps, isOver, isAtWork, again } = useErasing(interviews);
  useLeaveGuard(isAtWork);
  // Any of them tells the key of the server.
  const { data: receipts } = useQuery({ ...receiptsQuery({ interview: null, limit: 1 }), enabled: isOver });
  const all = [...steps.values()];
  const erased = all.filter(({ state }) => state === 'erased').length;
  const failed = all.filter(({ state }) => state === 'failed').length;
  const total = interviews.length;
  return (
    <Stack>
      <div role="status">
        <Text fw={650}>
          {isOver
            ? t(failed === 0 ? 'settings.erasure.going.done' : 'settings.erasure.going.partly', {
                count: erased,
                failed,
              })
            : t('settings.erasure.going.at', { number: Math.min(erased + failed + 1, total), count: total })}
        </Text>
      </div>
      {isOver ? null : (
        <Progress value={((erased + failed) / total) * 100} animated aria-label={t('settings.erasure.going.bar')} />
      )}
      <ul className="erasure-going">
        {interviews.map(({ id, title }) => {
          const step = steps.get(id) ?? WAITING;
          return (
            <li key={id}>
              <Group gap="xs" wrap="nowrap">
                <StateIcon state={step.state} />
                <Text>
                  {title} – {t(`settings.erasure.going.state.${step.state}`)}
                </Text>
              </Group>
              {step.state === 'failed' ? <Problem error={step.error} {...(isOver && { onRetry: again })} /> : null}
              {step.state === 'erased' ? (
                <section aria-label={t('settings.erasure.receipt.of', { title })}>
                  <Title order={3} mb={6}>
                    {t('settings.erasure.receipt.title')}
                  </Title>
                  <ReceiptView signed={step.receipt} publicKey={receipts?.publicKey ?? null} />
                </section>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isOver ? (
        <Group>
          <Button variant="default" onClick={onDone}>
            {t('settings.erasure.going.other')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

function StateIcon({ state }: Pick<Step, 'state'>) {
  if (state === 'erasing') return <Loader size={20} aria-hidden />;
  if (state === 'erased') return <IconCircleCheck size={20} aria-hidden className="settings-good" />;
  if (state === 'failed') return <IconCircleX size={20} aria-hidden className="settings-bad" />;
  return <IconClock size={20} aria-hidden />;
}

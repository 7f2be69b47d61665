import { Badge, Checkbox, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import type { Schemas } from '../../api/client.ts';
import { useProblemText } from '../../parts/problem.tsx';
import { HoldButton } from './hold-button.tsx';
import type { Listed } from './subject.ts';
import { useInterviewFacts } from './use-interview-facts.ts';

interface PlannedInterviewProps {
  interview: Listed;
  /** With its hold; undefined while it is loaded. */
  details: Schemas['Interview'] | undefined;
  problem: Error | null;
  isChosen: boolean;
  /** Leaves it out or takes it in; null where there is only one. */
  onToggle: (() => void) | null;
}

/** An interview that would be erased, and whether a hold keeps it. */
export function PlannedInterview({ interview, details, problem, isChosen, onToggle }: PlannedInterviewProps) {
  const { t } = useTranslation();
  const factsOf = useInterviewFacts();
  const textOf = useProblemText();
  const mayHold = useMay('interview.hold');
  const isHeld = details?.legalHold ?? false;
  const facts = factsOf(interview);
  return (
    <li>
      {onToggle === null || isHeld ? (
        <div>
          <Text fw={600}>{interview.title}</Text>
          <Text size="sm" c="dimmed">
            {facts}
          </Text>
        </div>
      ) : (
        <Checkbox
          checked={isChosen}
          label={interview.title}
          description={facts}
          onChange={onToggle}
          className="erasure-check"
        />
      )}
      <Group gap="xs" className="erasure-hold">
        {isHeld ? (
          <Badge variant="outline" className="erasure-held" leftSection={<IconLock size={14} aria-hidden />}>
            {t('settings.erasure.plan.isHeld')}
          </Badge>
        ) : null}
        {details && mayHold ? <HoldButton interview={details} /> : null}
      </Group>
      {isHeld && details?.legalHoldReason ? (
        <Text size="sm" className="erasure-reason">
          {t('settings.erasure.hold.reasonIs', { reason: details.legalHoldReason })}
        </Text>
      ) : null}
      {problem ? (
        <Text size="sm" c="red" className="erasure-reason">
          {t('settings.erasure.plan.holdUnknown', { why: textOf(problem) })}
        </Text>
      ) : null}
    </li>
  );
}

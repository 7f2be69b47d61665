import { IconArrowBearRight, IconArrowsLeftRight, IconEqual, IconQuestionMark, IconTarget } from '@tabler/icons-react';
import type { Outcome } from './trend-groups.ts';

const ICONS = {
  better: IconTarget,
  worse: IconArrowBearRight,
  changed: IconArrowsLeftRight,
  steady: IconEqual,
  unsure: IconQuestionMark,
  once: IconQuestionMark,
  none: IconQuestionMark,
} as const satisfies Record<Outcome, unknown>;

/** What became of a number, as a shape: towards the target, away from it, aside, level, unknown. The words stand beside it. */
export function VerdictIcon({ verdict }: { verdict: Outcome }) {
  const Icon = ICONS[verdict];
  return <Icon size={17} aria-hidden className="verdict-icon" />;
}

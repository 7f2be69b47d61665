import type { Tone } from '@impact/insight/metrics/bands';
import { IconAlertCircle, IconCircleCheck, IconInfoCircle, IconMinus } from '@tabler/icons-react';
import './tone-mark.css';

const ICONS = { good: IconCircleCheck, info: IconInfoCircle, ok: IconMinus, poor: IconAlertCircle } as const;

/** The band of a value in words; shape and colour say the same. */
export function ToneMark({ tone, label }: { tone: Tone; label: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={`tone-mark tone-${tone}`}>
      <Icon size={15} aria-hidden />
      {label}
    </span>
  );
}

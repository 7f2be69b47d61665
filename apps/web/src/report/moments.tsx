import type { Span } from '@impact/report/span';
import { Group, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentButton } from './moment-button.tsx';

interface MomentsProps {
  spans: readonly Span[];
  /** What they show: it ends the name of each button. */
  what: string;
  /** Shown before somebody asks for all. */
  limit?: number;
}

/** The moments that something came from, each with a button that plays it. */
export function Moments({ spans, what, limit = 6 }: MomentsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const more = spans.length - limit;
  if (spans.length === 0) return null;
  return (
    <Group gap={6}>
      {(all ? spans : spans.slice(0, limit)).map(({ start, end }) => (
        <MomentButton key={`${start} ${end}`} start={start} end={end} what={what} />
      ))}
      {more > 0 ? (
        <UnstyledButton className="moments-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('reportSections.moments.fewer') : t('reportSections.moments.more', { count: more, what })}
        </UnstyledButton>
      ) : null}
    </Group>
  );
}

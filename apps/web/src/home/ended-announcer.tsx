import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from './interviews-query.ts';
import { endedBetween, isOpen } from './with-progress.ts';

/** Says aloud which analysis has ended while one looks at the list. */
export function EndedAnnouncer({ rows }: { rows: readonly Listed[] }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const before = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const [ended] = endedBetween(before.current, rows);
    before.current = new Set(rows.filter(isOpen).map(({ id }) => id));
    if (ended) setSaid(t(ended.status === 'done' ? 'home.live.ready' : 'home.live.ended', { title: ended.title }));
  }, [rows, t]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}

import { clock } from '@impact/document/view/time';
import { UnstyledButton } from '@mantine/core';
import { IconClock, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './moment-button.css';
import { usePlayhead, useReport } from './report-context.tsx';

/** Seconds that are played beyond the end, so that the last syllable is heard. */
const AFTER = 0.3;

interface MomentButtonProps {
  /** Seconds. */
  start: number;
  /** Where playing stops again; without it, it goes on. */
  end?: number;
  /** What there is to see or hear, such as "Long pause": it ends the button's name. */
  what: string;
}

/** Plays a moment of the recording: what every number, finding and quote opens. */
export function MomentButton({ start, end, what }: MomentButtonProps) {
  const { t } = useTranslation();
  const playhead = usePlayhead();
  const mayPlay = useReport().interview.permissions.includes('interview.media');
  return (
    <UnstyledButton
      className="moment-button tabular"
      aria-label={t(mayPlay ? 'report.moment.play' : 'report.moment.go', { at: clock(start), what })}
      onClick={() => playhead.seek(start, { play: true, ...(end !== undefined && { until: end + AFTER }) })}
    >
      {mayPlay ? <IconPlayerPlayFilled size={11} aria-hidden /> : <IconClock size={13} aria-hidden />}
      {clock(start)}
    </UnstyledButton>
  );
}

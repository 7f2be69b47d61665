import type { ConfidenceCause, ConfidenceMoment } from '@impact/report/report';
import { Group, Text, Title } from '@mantine/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MomentButton } from '../moment-button.tsx';
import { useReport } from '../report-context.tsx';
import { shownComponents } from './shown-components.ts';
import { useComponentName } from './use-component-name.ts';

/** Why the curve dips and peaks. */
export function ConfidenceMoments() {
  const { t } = useTranslation();
  const { moments } = useReport().report.confidence;
  return (
    <div className="confidence-moments">
      <Title order={3}>{t('report.confidence.moments')}</Title>
      {moments.length === 0 ? <Text c="dimmed">{t('report.confidence.even')}</Text> : null}
      <ol>
        {moments.map((moment, i) => (
          <Moment key={`${moment.kind} ${moment.start}`} moment={moment} number={i + 1} />
        ))}
      </ol>
    </div>
  );
}

function Moment({ moment, number }: { moment: ConfidenceMoment; number: number }) {
  const { t } = useTranslation();
  const { policy } = useReport().report;
  const { kind, at, end, text } = moment;
  const causes = shownComponents(moment.causes, policy);
  const Icon = kind === 'dip' ? IconTrendingDown : IconTrendingUp;
  return (
    <li>
      <Group gap={8}>
        <span className={`confidence-number confidence-${kind} tabular`} aria-hidden>
          {number}
        </span>
        <Text fw={600} className="confidence-kind">
          <Icon size={17} aria-hidden /> {t(`report.confidence.${kind}`)}
        </Text>
        <MomentButton start={at} end={end} what={t(`report.confidence.${kind}`)} />
      </Group>
      <Text size="sm">{text}</Text>
      <ul className="confidence-causes">
        {causes.map((cause) => (
          <Cause key={cause.component} cause={cause} />
        ))}
      </ul>
    </li>
  );
}

/** Points that fill half of the bar. */
const FULL = 12;

function Cause({ cause: { component, effect } }: { cause: ConfidenceCause }) {
  const { t } = useTranslation();
  const nameOf = useComponentName();
  const size = Math.min(1, Math.abs(effect) / FULL) * 50;
  return (
    <li>
      <span>{nameOf(component)}</span>
      <span className="cause-bar" aria-hidden>
        <span
          className={effect < 0 ? 'cause-down' : 'cause-up'}
          style={{ width: `${size}%`, left: effect < 0 ? `${50 - size}%` : '50%' }}
        />
      </span>
      <span className="tabular">
        {t('report.confidence.points', { points: `${effect > 0 ? '+' : '−'}${Math.abs(effect).toFixed(1)}` })}
      </span>
    </li>
  );
}

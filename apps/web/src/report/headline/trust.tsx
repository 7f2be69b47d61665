import type { Reliability } from '@impact/report/metric';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const DOTS = { high: '●●●', medium: '●●○', low: '●○○' } as const;

/** How far a number may be trusted. */
export function ReliabilityMark({ reliability }: { reliability: Reliability }) {
  const { t } = useTranslation();
  return (
    <span className="trust-mark">
      <span aria-hidden className="trust-dots">
        {DOTS[reliability]}
      </span>{' '}
      {t(`report.reliability.${reliability}`)}
    </span>
  );
}

interface TrustProps {
  /** 0–1. */
  coverage: number;
  reliability: Reliability;
  measured: boolean;
}

/** How much of the time a number rests on, and how far it may be trusted. */
export function Trust({ coverage, reliability, measured }: TrustProps) {
  const { t } = useTranslation();
  if (!measured) return null;
  return (
    <Text size="xs" c="dimmed" mt="auto" className="trust">
      <span>{t('report.coverage', { percent: Math.round(100 * coverage) })}</span>
      <ReliabilityMark reliability={reliability} />
    </Text>
  );
}

import { clock } from '@impact/document/view/time';
import type { ConfidenceMoment } from '@impact/report/report';
import { useTranslation } from 'react-i18next';

/** What a dip or peak is called where it is only a number. */
export function useMomentLabel(): (moment: ConfidenceMoment, i: number) => string {
  const { t } = useTranslation();
  return ({ kind, at, index }, i) =>
    t(`report.confidence.${kind}Label`, { number: i + 1, at: clock(at), index: Math.round(index) });
}

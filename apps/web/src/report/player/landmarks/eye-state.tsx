import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAtPlayhead, useReport } from '../../report-context.tsx';
import { poseAt } from '../gaze.ts';

/** In words what the drawing shows of the eyes, and what its shapes are. */
export function EyeState() {
  const { t } = useTranslation();
  const { tracks } = useReport().report;
  const contact = useAtPlayhead(useCallback((seconds: number) => poseAt(tracks, seconds).contact, [tracks]));
  return (
    <p className="eye-state">
      <span>{t(`report.overlay.${contact === null ? 'unknown' : contact ? 'near' : 'away'}`)}</span>
      <small>{t('report.overlay.shapes')}</small>
    </p>
  );
}

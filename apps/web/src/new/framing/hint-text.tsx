import { Text } from '@mantine/core';
import { IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isFine } from './camera-hint.ts';
import type { CameraLook } from './use-camera-hint.ts';

/** What to change in the camera's picture, said once when it changes; and what looks at it. */
export function HintText({ look: { hint, watching } }: { look: CameraLook }) {
  const { t } = useTranslation();
  const fine = isFine(hint);
  const Icon = fine ? IconCircleCheck : IconBulb;
  return (
    <div className="guide-hint">
      <Icon size={20} aria-hidden className={fine ? 'new-good' : 'new-limit'} />
      <Text size="sm" fw={600} role="status">
        {hint === null ? '' : t(`newInterview.record.hint.${hint}`)}
      </Text>
      <Text size="sm" c="dimmed" className="guide-how">
        {t('newInterview.record.guide')} {t(`newInterview.record.watching.${watching}`)}
      </Text>
    </div>
  );
}

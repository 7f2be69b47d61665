import { IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Stands where the picture would be. */
export function SoundPicture() {
  const { t } = useTranslation();
  return (
    <div className="player-sound">
      <IconMicrophone aria-hidden size={28} />
      {t('report.player.soundOnly')}
    </div>
  );
}

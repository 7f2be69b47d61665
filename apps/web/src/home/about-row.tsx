import { length } from '@impact/document/view/time';
import { VisuallyHidden } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Listed } from './interviews-query.ts';

interface AboutRowProps {
  row: Pick<Listed, 'id' | 'title' | 'candidateName' | 'purpose' | 'recording' | 'signedOff'>;
  onPlay: (playing: boolean) => void;
}

/** Whose interview it is and what for. The title opens it. */
export function AboutRow({ row, onPlay }: AboutRowProps) {
  const { t } = useTranslation();
  const { id, title, candidateName, purpose, recording, signedOff } = row;
  return (
    <div className="about">
      <Link
        to="/interviews/$id"
        params={{ id }}
        search={{}}
        className="about-title"
        onFocus={() => onPlay(true)}
        onBlur={() => onPlay(false)}
      >
        {title}
      </Link>
      {candidateName === null ? null : <span className="about-candidate">{candidateName}</span>}
      <span className="about-facts">
        <span>{t(`home.purpose.${purpose}`)}</span>
        {recording.duration === null ? null : (
          <VisuallyHidden>
            {t('home.length')}
            {length(recording.duration)}
          </VisuallyHidden>
        )}
        {signedOff ? (
          <span className="about-signed">
            <IconRosetteDiscountCheck size={16} aria-hidden />
            {t('home.signedOff')}
          </span>
        ) : null}
      </span>
    </div>
  );
}

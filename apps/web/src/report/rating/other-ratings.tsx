import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { When } from '../when.tsx';
import type { Rating } from './ratings-query.ts';

/** What others gave, closed at first so that the own rating comes from the own view. Neither added up nor averaged. */
export function OtherRatings({ ratings }: { ratings: readonly Rating[] }) {
  const { t } = useTranslation();
  return (
    <details className="values">
      <summary>{t('reportSections.rating.others', { count: ratings.length })}</summary>
      <ul className="other-ratings">
        {ratings.map(({ criterion, value, comment, author, updatedAt }) => (
          <li key={`${criterion} ${author.id}`}>
            <Text>
              <b>{criterion}</b>: {t('reportSections.rating.of5', { value })}
            </Text>
            {comment ? <Text className="note-text">{comment}</Text> : null}
            <Text size="sm" c="dimmed">
              {author.name ?? t('reportSections.somebody')}, <When at={updatedAt} />
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

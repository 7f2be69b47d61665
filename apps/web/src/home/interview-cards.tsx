import { useTranslation } from 'react-i18next';
import { InterviewCard } from './interview-card.tsx';
import type { ListProps } from './list-parts.ts';

/** The list where there is no room for a table. */
export function InterviewCards({ rows, chosen, select, acts }: ListProps) {
  const { t } = useTranslation();
  return (
    <ul className="home-cards" aria-label={t('home.list')}>
      {rows.map((row) => (
        <InterviewCard
          key={row.id}
          row={row}
          chosen={chosen.has(row.id)}
          onChoose={select?.choose ?? null}
          acts={acts}
        />
      ))}
    </ul>
  );
}

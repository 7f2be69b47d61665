import { length } from '@impact/document/view/time';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { useDay } from '../parts/day.ts';
import type { Progress } from './progress-query.ts';
import type { Beside } from './session-remarks.ts';

interface SessionsSectionProps {
  sessions: Progress['sessions'];
  besides: readonly Beside[];
}

/** The interviews that are followed, oldest first. */
export function SessionsSection({ sessions, besides }: SessionsSectionProps) {
  const { t } = useTranslation();
  const day = useDay();
  const mayCompare = useMay('comparison.write');
  const [first, last] = [sessions[0], sessions.at(-1)];
  return (
    <section aria-labelledby="sessions-title">
      <Title order={2} id="sessions-title">
        {t('progress.sessions.title')}
      </Title>
      {first && last ? (
        <Text size="sm" c="dimmed" mb="sm">
          {t('progress.sessions.span', { count: sessions.length, from: day(first.createdAt), to: day(last.createdAt) })}
        </Text>
      ) : null}
      <ol className="session-list" aria-label={t('progress.sessions.table')}>
        {sessions.map(({ interviewId, title, createdAt }, i) => {
          const beside = besides[i];
          const duration = beside?.recording.duration ?? null;
          const facts = [
            day(createdAt),
            ...(duration === null ? [] : [length(duration)]),
            ...(beside ? [t(`progress.sessions.purposes.${beside.purpose}`)] : []),
          ];
          return (
            <li key={interviewId}>
              <span className="session-number tabular" aria-hidden>
                {i + 1}
              </span>
              <span>
                <Link to="/interviews/$id" params={{ id: interviewId }} search={{}} className="session-link">
                  {title}
                </Link>
                <Text span size="sm" c="dimmed" display="block">
                  {facts.join(' · ')}
                </Text>
              </span>
            </li>
          );
        })}
      </ol>
      {mayCompare && first && last ? (
        <Link
          to="/compare"
          search={{ ids: `${first.interviewId},${last.interviewId}` }}
          className="session-link session-compare"
        >
          {t('progress.sessions.compare')}
        </Link>
      ) : null}
    </section>
  );
}

import { length } from '@impact/document/view/time';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { useDay } from '../parts/day.ts';
import { useTranscriptFact } from '../report/transcript-fact.ts';
import { useComparison } from './comparison-context.tsx';
import { nameOf } from './naming.ts';
import { SideBadge, SideStroke } from './side-badge.tsx';

interface SidesSectionProps {
  /** In the order of the comparison; undefined while one is loaded. */
  interviews: readonly (Schemas['Interview'] | undefined)[];
}

/** Who is who: letter, line, name, and what each report was made from. */
export function SidesSection({ interviews }: SidesSectionProps) {
  const { t } = useTranslation();
  const day = useDay();
  const { comparison, table, sides } = useComparison();
  const transcriptFact = useTranscriptFact();
  return (
    <section aria-labelledby="sides-title">
      <Title order={2} id="sides-title" mb="sm">
        {t('compare.sides.title')}
      </Title>
      <ul className="side-cards">
        {comparison.interviews.map((interview, side) => {
          const report = table.reports[side];
          const more = interviews[side];
          const name = nameOf(interview);
          const facts = [
            ...(more ? [day(more.createdAt)] : []),
            ...(report
              ? [length(report.duration), transcriptFact(report.transcript, sides[side]?.corrected ?? false)]
              : []),
            ...(more ? [t(`report.facts.purpose.${more.purpose}`)] : []),
          ];
          return (
            <li key={interview.id} className="side-card">
              <div className="side-card-head">
                <SideBadge side={side} />
                <SideStroke side={side} />
              </div>
              <Text fw={650} className="side-name">
                {name}
              </Text>
              <Text size="sm" c="dimmed" className="side-facts">
                {facts.join(' · ')}
              </Text>
              <Link
                to="/interviews/$id"
                params={{ id: interview.id }}
                search={{}}
                aria-label={t('compare.sides.reportOf', { name })}
                className="side-link"
              >
                {t('compare.sides.report')}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumberWords } from '../metrics/number-words.ts';
import { useReport } from '../report-context.tsx';
import { useTextLanguage } from '../text-language.ts';
import { isWayFor, missingOf, wayOf } from './missing.ts';
import { WayLink } from './way-link.tsx';
import './missing.css';

/** What the report does without, why, and how to get it. */
export function MissingSection() {
  const { t } = useTranslation();
  const { interview, report } = useReport();
  const words = useNumberWords();
  const lang = useTextLanguage();
  const missing = missingOf(report);
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="missing-title">
      <Stack gap="xs">
        <Title order={2} id="missing-title">
          {t('reportSections.missing.title')}
        </Title>
        <ul className="missing">
          {missing.map((one) => {
            const { reason, steps, metrics } = one;
            const way = wayOf(one, report);
            return (
              <li key={reason}>
                <Text fw={600}>
                  {[
                    ...steps.map((step) => t(`reportSections.missing.step.${step}` as never, { defaultValue: step })),
                    ...metrics.map(words.name),
                  ].join(', ')}
                </Text>
                <Text size="sm" lang={lang}>
                  {reason}
                </Text>
                {isWayFor(way, interview.permissions) ? (
                  <Text size="sm" c="dimmed">
                    {t(`reportSections.missing.way.${way}`)} <WayLink way={way} />
                  </Text>
                ) : null}
              </li>
            );
          })}
        </ul>
      </Stack>
    </section>
  );
}

import { length } from '@impact/document/view/time';
import { SHORT_SECONDS } from '@impact/insight/metrics/build';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { useTextLanguage } from '../report/text-language.ts';
import { useComparison } from './comparison-context.tsx';
import { type Remark, remarksOf } from './remarks.ts';
import { lettersOf } from './side-marks.ts';

interface RemarksSectionProps {
  interviews: readonly (Schemas['Interview'] | undefined)[];
}

/** What makes these interviews hard to hold against each other. */
export function RemarksSection({ interviews }: RemarksSectionProps) {
  const { t } = useTranslation();
  const { table } = useComparison();
  const remarks = remarksOf(table, interviews);
  return (
    <section aria-labelledby="remarks-title">
      <Title order={2} id="remarks-title" mb="xs">
        {t('compare.remarks.title')}
      </Title>
      {remarks.length === 0 ? (
        <Text c="dimmed">{t('compare.remarks.none')}</Text>
      ) : (
        <ul className="compare-remarks">
          {remarks.map((remark) => (
            <li key={remark.kind}>
              <RemarkText remark={remark} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RemarkText({ remark }: { remark: Remark }) {
  const { t } = useTranslation();
  const lang = useTextLanguage();
  const { comparison } = useComparison();
  const and = new Intl.ListFormat(currentLanguage(), { type: 'conjunction' });
  const list = new Intl.ListFormat(currentLanguage(), { type: 'unit', style: 'long' });
  switch (remark.kind) {
    case 'transcript': {
      const groups = remark.groups.map(({ value, sides }) =>
        t(`compare.remarks.transcripts.${value}`, { sides: lettersOf(sides, and) }),
      );
      return t('compare.remarks.transcript', { groups: list.format(groups) });
    }
    case 'purpose': {
      const groups = remark.groups.map(({ value, sides }) =>
        t(`compare.remarks.purposes.${value}`, { sides: lettersOf(sides, and) }),
      );
      return t('compare.remarks.purpose', { groups: list.format(groups) });
    }
    case 'length':
      return t('compare.remarks.length', { shortest: length(remark.shortest), longest: length(remark.longest) });
    case 'short':
      return t('compare.remarks.short', { seconds: SHORT_SECONDS, sides: lettersOf(remark.sides, and) });
    case 'leftOut':
      return <span lang={lang}>{remark.text}</span>;
    case 'never':
      return t('compare.remarks.never', { number: remark.count, of: remark.of });
    case 'samePerson': {
      const person = comparison.interviews[remark.sides[0] ?? 0]?.candidateName ?? '';
      return (
        <>
          {t('compare.remarks.samePerson', { sides: lettersOf(remark.sides, and) })}{' '}
          <Link to="/progress" search={{ person }}>
            {t('compare.remarks.toProgress', { name: person })}
          </Link>
        </>
      );
    }
    default:
      return t(`compare.remarks.${remark.kind}`, { sides: lettersOf(remark.sides, and) });
  }
}

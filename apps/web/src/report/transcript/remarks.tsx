import type { Mark } from '@impact/document/view/transcript';
import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentButton } from '../moment-button.tsx';
import { useTextLanguage } from '../text-language.ts';
import type { Passage } from './passages.ts';

/** What the marks on grammar and wording mean, with wordings that could be used instead. */
export function Remarks({ passages }: { passages: readonly Passage[] }) {
  const { t } = useTranslation();
  const remarks = useMemo(() => remarksOf(passages), [passages]);
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="remarks-title">
      <Title order={3} id="remarks-title">
        {t('reportSections.remarks.title')}
      </Title>
      <ul className="remarks">
        {remarks.map((mark) => (
          <Remark key={`${mark.start} ${mark.text}`} mark={mark} />
        ))}
      </ul>
    </section>
  );
}

function Remark({ mark: { kind, text, note, instead, start, end } }: { mark: Mark }) {
  const { t } = useTranslation();
  const lang = useTextLanguage();
  return (
    <li>
      <MomentButton start={start} end={end} what={text} />{' '}
      <q className={`mark mark-${kind}`} lang={lang}>
        {text}
      </q>
      {note ? (
        <Text size="sm" lang={lang}>
          {note}
        </Text>
      ) : null}
      {instead.length > 0 ? (
        <Text size="sm">
          {t('reportSections.remarks.instead')} <span lang={lang}>{instead.map((one) => `“${one}”`).join(', ')}</span>
        </Text>
      ) : null}
    </li>
  );
}

/** Each mark that says something, once, in order of time. */
const remarksOf = (passages: readonly Passage[]): Mark[] => [
  ...new Set(
    passages.flatMap(({ sentences }) =>
      sentences.flatMap(({ runs }) => runs.flatMap(({ mark }) => (mark && mark.note !== null ? [mark] : []))),
    ),
  ),
];

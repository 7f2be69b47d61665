import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passFocus } from '../../parts/pass-focus.ts';
import { useDrafts } from '../../parts/use-drafts.ts';
import { useReport } from '../report-context.tsx';
import { When } from '../when.tsx';
import { SignOffForm, signOffDraft } from './sign-off-form.tsx';
import { SignedOffActions } from './signed-off-actions.tsx';
import '../notes/notes.css';

/** A person states what they conclude; the numbers decide nothing. */
export function SignOffSection() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const { id, signOff, permissions } = interview;
  const may = permissions.includes('interview.sign_off');
  const drafts = useDrafts();
  // What is being written stays on the page when somebody else signs meanwhile.
  const [isWriting, setWriting] = useState(() => drafts.read(signOffDraft(id)) !== null);
  const section = useRef<HTMLElement>(null);
  // Where the keyboard goes when the form or the buttons that it was on are gone.
  const heading = useRef<HTMLHeadingElement>(null);
  if (signOff === null && !may) return null;
  return (
    <section aria-labelledby="sign-off-title" ref={section}>
      <Stack gap="sm" maw={860}>
        <Title order={2} id="sign-off-title" tabIndex={-1} ref={heading}>
          {t('reportSections.signOff.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reportSections.signOff.hint')}
        </Text>
        {signOff ? (
          <Alert color="petrol" variant="outline" icon={<IconCircleCheck aria-hidden />}>
            <Text fw={600}>
              {t('reportSections.signOff.by', { name: signOff.by.name ?? t('reportSections.somebody') })}{' '}
              <When at={signOff.at} />
            </Text>
            <Text className="note-text">{signOff.text}</Text>
            {signOff.beforeLatestReport ? (
              <Text fw={600} mt={6}>
                {t('reportSections.signOff.older')}
              </Text>
            ) : null}
          </Alert>
        ) : null}
        {may && (signOff === null || isWriting) ? (
          <SignOffForm
            onWriting={() => setWriting(true)}
            onDone={() => {
              setWriting(false);
              passFocus(heading.current, section.current);
            }}
          />
        ) : null}
        {may && signOff && !isWriting ? (
          <SignedOffActions
            signOff={signOff}
            onRenew={() => setWriting(true)}
            // The dialogue that asked may still have the focus, and would lose it as it closes.
            onTakenBack={() => heading.current?.focus({ preventScroll: true })}
          />
        ) : null}
      </Stack>
    </section>
  );
}

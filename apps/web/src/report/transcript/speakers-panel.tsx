import type { Speaker, Transcript } from '@impact/report/transcript';
import { Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { withCandidate, withSpeaker } from './corrections.ts';
import { sharesOf } from './speaker-shares.ts';
import type { Correcting } from './use-corrections.ts';
import { WithoutSpeaker } from './without-speaker.tsx';

interface SpeakersPanelProps {
  transcript: Transcript;
  speakers: readonly Speaker[];
  correcting: Correcting | null;
  /** Switches correcting on; null where the reader may not. */
  onCorrect: (() => void) | null;
}

/** Who speaks, and who of them is the candidate: everything in the report is about that one. */
export function SpeakersPanel({ transcript, speakers, correcting, onCorrect }: SpeakersPanelProps) {
  const { t } = useTranslation();
  const shares = useMemo(() => sharesOf(transcript), [transcript]);
  const candidate = speakers.find(({ role }) => role === 'candidate')?.id ?? null;
  const name = ({ id, name: known }: Speaker) => known ?? id;
  return (
    <section aria-labelledby="speakers-title">
      <Title order={3} id="speakers-title">
        {t('reportSections.speakers.title')}
      </Title>
      {speakers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('reportSections.speakers.none')}
        </Text>
      ) : null}
      {correcting ? <WithoutSpeaker transcript={transcript} speakers={speakers} correcting={correcting} /> : null}
      {correcting && speakers.length > 0 ? (
        <Stack gap="xs" mt="xs">
          {speakers.map((speaker) => (
            <TextInput
              key={speaker.id}
              size="sm"
              label={t('reportSections.speakers.name', { name: speaker.id })}
              value={speaker.name ?? ''}
              maxLength={80}
              onChange={({ currentTarget: { value } }) =>
                correcting.change((before) => withSpeaker(before, speaker.id, { name: value === '' ? null : value }))
              }
            />
          ))}
          <Radio.Group
            label={t('reportSections.speakers.candidate')}
            description={t('reportSections.speakers.candidateHint')}
            value={candidate}
            onChange={(id) => correcting.change((before) => withCandidate(before, id))}
          >
            <Stack gap={6} mt={6}>
              {speakers.map((speaker) => (
                <Radio key={speaker.id} value={speaker.id} label={name(speaker)} />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      ) : (
        <ul className="speaker-list">
          {speakers.map((speaker) => (
            <li key={speaker.id}>
              <Text span size="sm" fw={600}>
                {name(speaker)}
              </Text>
              <Text span size="sm" c="dimmed">
                {t(`reportSections.speakers.role.${speaker.role}`)}, {Math.round(100 * (shares.get(speaker.id) ?? 0))} %
              </Text>
            </li>
          ))}
        </ul>
      )}
      {!correcting && onCorrect ? (
        <Button variant="default" size="xs" mt="xs" onClick={onCorrect}>
          {t(speakers.length > 0 ? 'reportSections.speakers.change' : 'reportSections.speakers.tell')}
        </Button>
      ) : null}
    </section>
  );
}

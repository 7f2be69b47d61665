import type { Speaker, Transcript } from '@impact/report/transcript';
import { Alert, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { newSpeakerId, withoutSpeaker, withSpeaker, withTurns } from './corrections.ts';
import type { Correcting } from './use-corrections.ts';

interface WithoutSpeakerProps {
  transcript: Transcript;
  speakers: readonly Speaker[];
  correcting: Correcting;
}

/** Passages of nobody: they count for nobody once somebody is the candidate, and are given to one speaker all at once. */
export function WithoutSpeaker({ transcript: { segments }, speakers, correcting }: WithoutSpeakerProps) {
  const { t } = useTranslation();
  const count = withoutSpeaker(segments, correcting.corrections).length;
  if (count === 0) return null;
  const give = (to: string) =>
    correcting.change((before) => {
      if (to !== '+') return withTurns(before, segments, to.slice(1));
      const id = newSpeakerId(speakers);
      const name = t('reportSections.transcript.newName', { number: speakers.length + 1 });
      return withTurns(withSpeaker(before, id, { name }), segments, id);
    });
  return (
    <Alert color="yellow" variant="outline" mt="xs">
      <Text size="sm">{t('reportSections.speakers.without', { count })}</Text>
      <NativeSelect
        mt={6}
        size="xs"
        label={t('reportSections.speakers.giveAll')}
        value=""
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') give(value);
        }}
        data={[
          { value: '', label: t('reportSections.speakers.choose') },
          ...speakers.map(({ id, name }) => ({ value: `=${id}`, label: name ?? id })),
          { value: '+', label: t('reportSections.transcript.newSpeaker') },
        ]}
      />
    </Alert>
  );
}

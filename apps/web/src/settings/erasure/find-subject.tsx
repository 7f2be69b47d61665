import { Group, Loader, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoundCandidates } from './found-candidates.tsx';
import { FoundInterviews } from './found-interviews.tsx';
import type { Subject } from './subject.ts';

const KINDS = ['candidate', 'interview'] as const;

/** Looks for whom or what to erase. */
export function FindSubject({ onFound }: { onFound: (subject: Subject) => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Subject['kind']>('candidate');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  return (
    <Stack>
      <Radio.Group
        label={t('settings.erasure.find.what')}
        value={kind}
        onChange={(next) => setKind(KINDS.find((one) => one === next) ?? 'candidate')}
      >
        <Group mt={6} gap="lg">
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={t(`settings.erasure.find.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t(`settings.erasure.find.search.${kind}`)}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={search === typed.trim() ? null : <Loader size={16} aria-hidden />}
        maxLength={200}
        maw={480}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {kind === 'candidate' ? (
        <FoundCandidates search={search} onFound={onFound} />
      ) : (
        <FoundInterviews search={search} onFound={onFound} />
      )}
      <Text size="sm" c="dimmed">
        {t('settings.erasure.find.softer')}
      </Text>
    </Stack>
  );
}

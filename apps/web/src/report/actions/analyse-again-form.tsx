import { Alert, Button, FileInput, Group, Radio, Select, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { questionsOf, troubleWith } from '../../new/question-list.ts';
import { sendTranscript } from '../../new/send-transcript.ts';
import { transcriptFiles } from '../../parts/accepted.ts';
import { Problem } from '../../parts/problem.tsx';
import { useAccepted } from '../../parts/use-accepted.ts';
import { useKeptText } from '../kept-text.ts';
import type { ReportContents } from '../report-context.tsx';
import { againRequest, weightsOf } from './again-request.ts';
import { useEmotionAllowed } from './use-emotion-allowed.ts';
import { WeightFields } from './weight-fields.tsx';

type Words = 'keep' | 'file' | 'recogniser';

interface AnalyseAgainFormProps extends ReportContents {
  /** `joined`: the same analysis was under way already. */
  onDone: (joined: boolean) => void;
}

/** The settings of an analysis. What they do not touch is not worked out again. */
export function AnalyseAgainForm({ interview, report, onDone }: AnalyseAgainFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const emotionAllowed = useEmotionAllowed(interview);
  const accepted = useAccepted();
  const { id, settings } = interview;
  const asked = settings?.questions.join('\n') ?? '';
  const [questions, setQuestions, forget] = useKeptText(`questions:${id}`, asked);
  const [weights, setWeights] = useState(() => weightsOf({ weights: settings?.weights ?? null }));
  const [emotion, setEmotion] = useState(settings?.emotion ?? false);
  const [speaker, setSpeaker] = useState(settings?.candidateSpeaker ?? null);
  const [words, setWords] = useState<Words>('keep');
  const [file, setFile] = useState<File | null>(null);
  const list = questionsOf(questions);
  const trouble = troubleWith(list);
  const speakers = report.transcript?.speakers ?? [];

  const start = useMutation({
    mutationFn: async () => {
      if (!settings) throw new Error('Whoever may analyse an interview again is told its settings.');
      const given = words === 'file' && file ? (await sendTranscript(file)).uploadId : null;
      const body = againRequest(settings, {
        questions: list,
        weights,
        emotion: emotionAllowed ? emotion : settings.emotion,
        candidateSpeaker: speaker,
        ...(words !== 'keep' && { transcript: given }),
      });
      return unwrap(api.POST('/api/v1/interviews/{id}/analyses', { params: { path: { id } }, body }));
    },
    onSuccess: async ({ joined }) => {
      forget();
      await client.invalidateQueries({ queryKey: ['interview', id] });
      onDone(joined);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <Stack>
        <Text size="sm">{t('reportSections.again.hint')}</Text>
        <Textarea
          data-autofocus
          label={t('reportSections.again.questions')}
          description={t('reportSections.again.questionsHint')}
          autosize
          minRows={3}
          maxRows={10}
          value={questions}
          onChange={({ currentTarget }) => setQuestions(currentTarget.value)}
          error={
            trouble === null
              ? null
              : trouble.code === 'many'
                ? t('reportSections.again.tooMany', { count: trouble.count })
                : t('reportSections.again.tooLong', { number: trouble.number })
          }
        />
        {questions === asked ? null : (
          <Group>
            <Button variant="default" size="xs" onClick={() => setQuestions(asked)}>
              {t('reportSections.again.askedBefore')}
            </Button>
          </Group>
        )}
        {speakers.length > 1 && settings?.transcript?.corrected !== true ? (
          <Select
            label={t('reportSections.again.candidate')}
            clearable
            clearButtonProps={{ 'aria-label': t('reportSections.again.guess') }}
            placeholder={t('reportSections.again.guess')}
            data={speakers.map(({ id: value, name }) => ({ value, label: name ?? value }))}
            value={speakers.find(({ id: one, name }) => one === speaker || name === speaker)?.id ?? null}
            onChange={setSpeaker}
          />
        ) : null}
        <Radio.Group
          label={t('reportSections.again.words')}
          value={words}
          onChange={(next) => setWords(next === 'file' || next === 'recogniser' ? next : 'keep')}
        >
          <Stack gap={6} mt={6}>
            {(['keep', 'file', 'recogniser'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`reportSections.again.from.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {words === 'file' ? (
          <FileInput
            required
            label={t('reportSections.again.file')}
            description={t('reportSections.again.fileHint')}
            accept={transcriptFiles(accepted)}
            value={file}
            onChange={setFile}
            clearable
            clearButtonProps={{ 'aria-label': t('reportSections.again.noFile') }}
          />
        ) : null}
        {words !== 'keep' && settings?.transcript?.corrected ? (
          <Alert color="yellow" variant="outline">
            {t('reportSections.again.losesCorrections')}
          </Alert>
        ) : null}
        {emotionAllowed ? (
          <Switch
            label={t('reportSections.again.emotion')}
            description={t('reportSections.again.emotionHint')}
            checked={emotion}
            onChange={({ currentTarget }) => setEmotion(currentTarget.checked)}
          />
        ) : null}
        <WeightFields weights={weights} onChange={setWeights} emotion={emotionAllowed && emotion} />
        {start.error ? <Problem error={start.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={start.isPending} disabled={trouble !== null || (words === 'file' && !file)}>
            {t('reportSections.again.start')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

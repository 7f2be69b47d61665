import { Stack, Tabs, Text, Title } from '@mantine/core';
import { IconFlask, IconUpload, IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { AboutFields } from './about-fields.tsx';
import { useQueue } from './browser-queue.ts';
import { ItemList } from './item-list.tsx';
import { MeasuredPanel } from './measured-panel.tsx';
import { policyQuery } from './policy-query.ts';
import { purposeUnder } from './request.ts';
import { SamplePart } from './sample-part.tsx';
import { StartBar } from './start-bar.tsx';
import { UploadPart } from './upload-part.tsx';
import './new.css';

const RecordPart = lazy(async () => ({ default: (await import('./record/record-part.tsx')).RecordPart }));

const STARTS = ['upload', 'record', 'sample'] as const;
type Start = (typeof STARTS)[number];
const ICONS = { upload: IconUpload, record: IconVideo, sample: IconFlask } as const;

/** Where interviews are made of files, of a recording made here, or of the sample. */
export function NewPage() {
  const { t } = useTranslation();
  const { start } = useSearch({ from: '/inside/new' });
  const navigate = useNavigate();
  const [state, queue] = useQueue();
  const policy = useQuery(policyQuery);
  // While somebody speaks, nothing else is on the page.
  const [recording, setRecording] = useState(false);
  usePageTitle(t('newInterview.title'));

  const choose = (chosen: string | null) => {
    const part = STARTS.find((one) => one === chosen) ?? 'upload';
    void navigate({ to: '/new', search: part === 'upload' ? {} : { start: part }, replace: true });
  };
  const shown: Start = start ?? 'upload';
  const some = state.items.length > 0;

  return (
    <div className="new-page">
      <Stack gap={4}>
        <Title order={1}>{t('newInterview.title')}</Title>
        {recording ? null : <Text c="dimmed">{t('newInterview.lead')}</Text>}
      </Stack>
      <Tabs value={shown} onChange={choose} keepMounted={false} variant="outline">
        <Tabs.List aria-label={t('newInterview.start.label')}>
          {STARTS.map((part) => {
            const Icon = ICONS[part];
            return (
              <Tabs.Tab key={part} value={part} leftSection={<Icon size={18} aria-hidden />}>
                {t(`newInterview.start.${part}`)}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Tabs.Panel value="upload" pt="md">
          <UploadPart queue={queue} />
        </Tabs.Panel>
        <Tabs.Panel value="record" pt="md">
          <Suspense fallback={<div className="record-placeholder" />}>
            <RecordPart
              queue={queue}
              questions={state.batch.questions}
              recruiting={policy.data ? purposeUnder(policy.data, state.batch) === 'recruiting' : false}
              onBusy={setRecording}
              onAdded={() => choose('upload')}
            />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="sample" pt="md">
          <SamplePart practiceAllowed={policy.data?.practice ?? true} />
        </Tabs.Panel>
      </Tabs>
      {shown === 'sample' || recording ? null : (
        <div className="new-columns">
          <Stack gap="xl">
            {policy.error ? <Problem error={policy.error} onRetry={() => void policy.refetch()} /> : null}
            {some ? <ItemList items={state.items} batch={state.batch} policy={policy.data} queue={queue} /> : null}
            <AboutFields batch={state.batch} policy={policy.data} queue={queue} />
          </Stack>
          <aside>
            {policy.data ? (
              <MeasuredPanel policy={policy.data} state={state} />
            ) : (
              <div className="measured-placeholder" />
            )}
          </aside>
        </div>
      )}
      {some && policy.data && shown !== 'sample' && !recording ? (
        <StartBar state={state} policy={policy.data} queue={queue} />
      ) : null}
    </div>
  );
}

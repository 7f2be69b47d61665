import { Button, Text, Title } from '@mantine/core';
import { IconFlask, IconUpload, IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { handOver } from '../new/handed-over.ts';
import { policyQuery } from '../new/policy-query.ts';
import { useSample } from '../new/use-sample.ts';
import { recordingFiles, transcriptFiles } from '../parts/accepted.ts';
import { Problem } from '../parts/problem.tsx';
import { useAccepted } from '../parts/use-accepted.ts';
import './empty-home.css';

/** Where there is no interview yet: the ways to the first one. */
export function EmptyHome() {
  const { t } = useTranslation();
  const mayAdd = useMay('interview.create');
  const inside = useMay('note.read');
  if (!mayAdd) return <Text className="home-empty-others">{t(inside ? 'home.empty.others' : 'home.empty.own')}</Text>;
  return <FirstSteps />;
}

function FirstSteps() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const policy = useQuery(policyQuery);
  const sample = useSample();
  const accepted = useAccepted();
  const files = useRef<HTMLInputElement>(null);
  const practiceOff = policy.data?.practice === false;
  return (
    <section className="home-empty" aria-labelledby="empty-title">
      <div>
        <Title order={2} id="empty-title">
          {t('home.empty.title')}
        </Title>
        <Text c="dimmed" maw={680}>
          {t('home.empty.lead')}
        </Text>
      </div>
      <div className="home-ways">
        <article className="home-way">
          <IconFlask size={32} stroke={1.5} aria-hidden />
          <Title order={3}>{t('home.empty.sample')}</Title>
          <Text size="sm">{t(practiceOff ? 'home.empty.practiceOff' : 'home.empty.sampleWhy')}</Text>
          <Button disabled={practiceOff} loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('home.empty.sampleGo')}
          </Button>
        </article>
        <article className="home-way">
          <IconUpload size={32} stroke={1.5} aria-hidden />
          <Title order={3}>{t('home.empty.upload')}</Title>
          <Text size="sm">{t('home.empty.uploadWhy')}</Text>
          <Button variant="default" onClick={() => files.current?.click()}>
            {t('home.empty.uploadGo')}
          </Button>
          <input
            ref={files}
            type="file"
            hidden
            multiple
            accept={`${recordingFiles(accepted)},${transcriptFiles(accepted)}`}
            onChange={({ currentTarget }) => {
              handOver(currentTarget.files ?? []);
              void navigate({ to: '/new', search: {} });
            }}
          />
        </article>
        <article className="home-way">
          <IconVideo size={32} stroke={1.5} aria-hidden />
          <Title order={3}>{t('home.empty.record')}</Title>
          <Text size="sm">{t('home.empty.recordWhy')}</Text>
          <Button variant="default" renderRoot={(props) => <Link to="/new" search={{ start: 'record' }} {...props} />}>
            {t('home.empty.recordGo')}
          </Button>
        </article>
      </div>
      {sample.error ? <Problem error={sample.error} onRetry={() => sample.mutate()} /> : null}
    </section>
  );
}

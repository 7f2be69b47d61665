import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus, IconVideo } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { DropAnywhere } from './drop-anywhere.tsx';
import { InterviewList } from './interview-list.tsx';
import { isFiltered, type ListSearch } from './list-search.ts';
import { Toolbar } from './toolbar.tsx';
import { useInterviews } from './use-interviews.ts';
import './home.css';

/** What somebody opens every morning: the interviews, how they stand and what came of them. */
export function HomePage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/' });
  const navigate = useNavigate();
  const inside = useMay('note.read');
  const mayAdd = useMay('interview.create');
  const interviews = useInterviews(search);
  const { rows, total } = interviews;
  const filtered = isFiltered(search);
  usePageTitle(t(inside ? 'home.title' : 'home.titleOwn'));
  const empty = rows?.length === 0 && !filtered && !interviews.list.isPlaceholderData;
  const change = (changed: Partial<ListSearch>) =>
    void navigate({ to: '/', search: (before) => ({ ...before, ...changed }), replace: true });

  return (
    <div className="home">
      <header className="home-head">
        <div>
          <Title order={1}>{t(inside ? 'home.title' : 'home.titleOwn')}</Title>
          <Text c="dimmed" role="status" className="home-count tabular" hidden={empty}>
            {total === null ? '' : t(filtered ? 'home.matching' : 'home.count', { count: total })}
          </Text>
        </div>
        {mayAdd && !empty ? (
          <Group gap={8}>
            <Button
              variant="default"
              className="home-record"
              leftSection={<IconVideo size={18} aria-hidden />}
              renderRoot={(props) => <Link to="/new" search={{ start: 'record' }} {...props} />}
            >
              {t('home.record')}
            </Button>
            <Button
              leftSection={<IconPlus size={18} aria-hidden />}
              renderRoot={(props) => <Link to="/new" search={{}} {...props} />}
            >
              {t('home.add')}
            </Button>
          </Group>
        ) : null}
      </header>
      {empty ? null : <Toolbar search={search} onChange={change} inside={inside} />}
      <InterviewList
        interviews={interviews}
        search={search}
        empty={empty}
        onClear={() => void navigate({ to: '/', search: { sort: search.sort } })}
      />
      {mayAdd ? <DropAnywhere /> : null}
    </div>
  );
}

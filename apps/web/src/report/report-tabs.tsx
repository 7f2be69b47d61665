import { Center, Loader, Stack, Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { useReport } from './report-context.tsx';
import { SECTIONS } from './sections.tsx';

/** The tabs of the report; the open one is part of the address, so that a link opens it. */
export function ReportTabs() {
  const { t } = useTranslation();
  const contents = useReport();
  const { tab } = useSearch({ strict: false });
  const navigate = useNavigate();
  const sections = SECTIONS.filter(({ isShown }) => isShown?.(contents) ?? true);
  const open = sections.find(({ id }) => id === tab) ?? sections[0];
  const list = useRef<HTMLDivElement>(null);
  const openId = open?.id;
  // On a narrow screen the tabs run out of it: the open one is brought back, without moving the page.
  useEffect(() => {
    const tabs = list.current;
    const shown = openId && tabs?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    if (tabs && shown) tabs.scrollLeft = shown.offsetLeft - (tabs.clientWidth - shown.offsetWidth) / 2;
  }, [openId]);
  if (!open) return null;
  return (
    <Tabs
      value={open.id}
      onChange={(next) =>
        void navigate({
          to: '.',
          // The secret of a share link stands there.
          hash: true,
          search: (before) => ({ ...before, tab: next ?? undefined }),
          replace: true,
          resetScroll: false,
        })
      }
      keepMounted={false}
      classNames={{ list: 'report-tabs' }}
    >
      <Tabs.List ref={list} aria-label={t('report.tabs')}>
        {sections.map(({ id }) => (
          <Tabs.Tab key={id} value={id}>
            {t(`report.tab.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sections.map(({ id, parts }) => (
        <Tabs.Panel key={id} value={id} pt="lg">
          <Suspense
            fallback={
              <Center mih={480}>
                <Loader aria-label={t('common.loading')} />
              </Center>
            }
          >
            <Stack gap="xl">
              {parts.map((Part, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a tab never change their order
                <PartBoundary key={i} resetKey={id}>
                  <Part />
                </PartBoundary>
              ))}
            </Stack>
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

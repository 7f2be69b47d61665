import { Loader, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface Found {
  id: string;
  name: string;
  what: string;
  isBusy: boolean;
  onChoose: () => void;
}

interface FoundListProps {
  label: string;
  /** Said where there is nothing. */
  none: string;
  hasMore: boolean;
  items: readonly Found[];
}

/** What was found, each to be chosen. */
export function FoundList({ label, none, hasMore, items }: FoundListProps) {
  const { t } = useTranslation();
  return (
    <div className="erasure-found">
      <Text size="sm" role="status">
        {items.length === 0 ? none : t('settings.erasure.find.found', { count: items.length })}
        {hasMore ? ` ${t('settings.erasure.find.more')}` : ''}
      </Text>
      {items.length === 0 ? null : (
        <ul aria-label={label}>
          {items.map(({ id, name, what, isBusy, onChoose }) => (
            <li key={id}>
              <UnstyledButton onClick={onChoose} disabled={isBusy} className="erasure-choice">
                <span>
                  <Text component="span" fw={600}>
                    {name}
                  </Text>
                  <Text component="span" size="sm" c="dimmed">
                    {what}
                  </Text>
                </span>
                {isBusy ? (
                  <Loader size={18} aria-label={t('common.loading')} />
                ) : (
                  <IconChevronRight size={20} aria-hidden />
                )}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../api/account.ts';
import { keysQuery } from '../keys/keys-query.ts';
import { peopleQuery } from '../people/people-query.ts';
import { webhooksQuery } from '../webhooks/webhooks-query.ts';
import { referenceOf, shortId } from './reference.ts';
import { titlesQuery } from './titles-query.ts';

export interface Names {
  /** Somebody or something of the log in words; what is gone by the beginning of its id. */
  nameOf: (reference: string) => string;
  /** Those who may have written into the log, for a choice. */
  actors: readonly { value: string; label: string }[];
  /** Whether there is an interview with this id that can be opened. */
  isThere: (interviewId: string) => boolean;
}

/** The names of today. The log itself holds none: it stays for ever, and names are erased with those who had them. */
export function useNames(): Names {
  const { t } = useTranslation();
  const { organisation } = useAccount();
  const people = useQuery({ ...peopleQuery, enabled: useMay('people.manage') }).data ?? [];
  const keys = useQuery({ ...keysQuery, enabled: useMay('key.manage') }).data ?? [];
  const hooks = useQuery({ ...webhooksQuery, enabled: useMay('webhook.manage') }).data ?? [];
  const titles = useQuery({ ...titlesQuery, enabled: useMay('interview.list') }).data;

  const nameOf = (text: string): string => {
    const { kind, id } = referenceOf(text);
    const short = shortId(id);
    switch (kind) {
      case 'user':
        return people.find((one) => one.id === id)?.name ?? t('settings.audit.name.goneUser', { id: short });
      case 'key': {
        const name = keys.find((one) => one.id === id)?.name;
        return name === undefined
          ? t('settings.audit.name.goneKey', { id: short })
          : t('settings.audit.name.key', { name });
      }
      case 'interview': {
        const title = titles?.get(id);
        return title === undefined
          ? t('settings.audit.name.goneInterview', { id: short })
          : t('settings.audit.name.interview', { title });
      }
      case 'webhook': {
        const url = hooks.find((one) => one.id === id)?.url;
        return t('settings.audit.name.webhook', { name: url === undefined ? short : new URL(url).host });
      }
      case 'organization':
        return id === organisation?.id ? organisation.name : short;
      case 'link':
      case 'invitation':
      case 'comparison':
        return t(`settings.audit.name.${kind}`, { id: short });
      case 'clock':
      case 'operator':
      case 'anonymous':
        return t(`settings.audit.name.${kind}`);
      default:
        return text;
    }
  };

  const actors = [
    ...people.map(({ id }) => `user:${id}`),
    ...keys.map(({ id }) => `key:${id}`),
    'clock',
    'operator',
  ].map((value) => ({ value, label: nameOf(value) }));
  return { nameOf, actors, isThere: (id) => titles?.has(id) ?? false };
}

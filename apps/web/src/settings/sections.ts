import {
  IconCpu,
  IconDatabase,
  IconEraser,
  IconKey,
  IconListDetails,
  IconScale,
  IconSparkles,
  IconUser,
  IconUsers,
  IconWebhook,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { Account, Permission } from '../api/account.ts';

/** Under these headings sections stand in the navigation. */
export const GROUPS = ['own', 'organisation', 'server'] as const;

export type SectionId =
  | 'account'
  | 'people'
  | 'keys'
  | 'webhooks'
  | 'audit'
  | 'policy'
  | 'engines'
  | 'model'
  | 'storage'
  | 'erasure';

export interface SettingsSection {
  /** As it stands in the address: /settings/policy. */
  id: SectionId;
  group: (typeof GROUPS)[number];
  Icon: TablerIcon;
  /** Whoever lacks it is told that nothing is there, as by the API. */
  needs: Permission;
  /** Stands under the name of the section, the first heading of the page; its own headings begin with the second level. */
  Part: ComponentType;
}

/** All sections of the settings, in the order of the navigation. */
export const SECTIONS: readonly SettingsSection[] = [
  {
    id: 'account',
    group: 'own',
    Icon: IconUser,
    // Everybody has language and colours here, also in single-user mode, where there is no account yet.
    needs: 'interview.read',
    Part: lazy(async () => ({ default: (await import('./account/account-section.tsx')).AccountSection })),
  },
  {
    id: 'people',
    group: 'organisation',
    Icon: IconUsers,
    needs: 'people.manage',
    Part: lazy(async () => ({ default: (await import('./people/people-section.tsx')).PeopleSection })),
  },
  {
    id: 'policy',
    group: 'organisation',
    Icon: IconScale,
    needs: 'policy.read',
    Part: lazy(async () => ({ default: (await import('./policy/policy-section.tsx')).PolicySection })),
  },
  {
    id: 'erasure',
    group: 'organisation',
    Icon: IconEraser,
    needs: 'erasure.read',
    Part: lazy(async () => ({ default: (await import('./erasure/erasure-section.tsx')).ErasureSection })),
  },
  {
    id: 'audit',
    group: 'organisation',
    Icon: IconListDetails,
    needs: 'audit.read',
    Part: lazy(async () => ({ default: (await import('./audit/audit-section.tsx')).AuditSection })),
  },
  {
    id: 'keys',
    group: 'organisation',
    Icon: IconKey,
    needs: 'key.manage',
    Part: lazy(async () => ({ default: (await import('./keys/keys-section.tsx')).KeysSection })),
  },
  {
    id: 'webhooks',
    group: 'organisation',
    Icon: IconWebhook,
    needs: 'webhook.manage',
    Part: lazy(async () => ({ default: (await import('./webhooks/webhooks-section.tsx')).WebhooksSection })),
  },
  {
    id: 'engines',
    group: 'server',
    Icon: IconCpu,
    needs: 'installation.read',
    Part: lazy(async () => ({ default: (await import('./engines/engines-section.tsx')).EnginesSection })),
  },
  {
    id: 'model',
    group: 'server',
    Icon: IconSparkles,
    needs: 'installation.read',
    Part: lazy(async () => ({ default: (await import('./model/model-section.tsx')).ModelSection })),
  },
  {
    id: 'storage',
    group: 'server',
    Icon: IconDatabase,
    needs: 'installation.read',
    Part: lazy(async () => ({ default: (await import('./storage/storage-section.tsx')).StorageSection })),
  },
];

/** Those that somebody may see. */
export const sectionsFor = ({ permissions }: Pick<Account, 'permissions'>): readonly SettingsSection[] =>
  SECTIONS.filter(({ needs }) => permissions.includes(needs));

import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useAccount, useMay } from '../api/account.ts';
import { identityOf } from '../api/session.ts';
import { hasKeptItems } from '../new/keep/draft-keys.ts';
import { openQueues } from '../new/uploads.ts';

const UploadsUnderWay = lazy(async () => ({
  default: (await import('../new/uploads-under-way.tsx')).UploadsUnderWay,
}));

/** Goes on with uploads on whichever page is shown. Where there are none, nothing of it is loaded. */
export function ShellUploads() {
  const owner = identityOf(useAccount());
  const may = useMay('interview.create');
  const [left] = useState(() => hasKeptItems(owner));
  const open = useSyncExternalStore(openQueues.subscribe, () => openQueues.has(owner));
  return may && (left || open) ? (
    <Suspense>
      <UploadsUnderWay />
    </Suspense>
  ) : null;
}

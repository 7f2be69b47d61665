import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

const Overlays = lazy(async () => ({ default: (await import('./overlays.tsx')).Overlays }));

/** Every page, and what comes up over it. */
export function Root() {
  return (
    <>
      <Outlet />
      <Suspense>
        <Overlays />
      </Suspense>
    </>
  );
}

import { useEffect } from 'react';

/** Has the browser ask before the page is left, but only while `atRisk` says that something would be lost. */
export function useLeaveGuard(atRisk: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (atRisk()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);
}

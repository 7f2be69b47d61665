import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { Problem } from './problem.tsx';

/**
 * How to try a part again that failed. A script that could not be loaded stays so until the page is loaded anew, also after an update of the
 * server; only what the API refused can be asked for again.
 */
export const tryAgain = (error: unknown, reset: () => void, reload: () => void): (() => void) =>
  error instanceof ApiProblem ? reset : reload;

interface PartBoundaryProps {
  /** Another one shows the part again. */
  resetKey?: string;
  children: ReactNode;
}

/** One part of a page that fails leaves the others alone. */
export const PartBoundary = ({ resetKey = '', children }: PartBoundaryProps) => (
  <CatchBoundary getResetKey={() => resetKey} errorComponent={PartProblem}>
    {children}
  </CatchBoundary>
);

const PartProblem = ({ error, reset }: ErrorComponentProps) => (
  <Problem error={error} onRetry={tryAgain(error, reset, () => window.location.reload())} />
);

import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportSection } from './sections.tsx';

/** Leads to another tab of the report that is open, also where the secret of a share link stands behind the `#`. */
export function TabLink({ tab, children }: { tab: ReportSection['id']; children: ReactNode }) {
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => (
        <Link {...props} to="." search={(before) => ({ ...before, tab })} hash={true} resetScroll={false} />
      )}
    >
      {children}
    </Anchor>
  );
}

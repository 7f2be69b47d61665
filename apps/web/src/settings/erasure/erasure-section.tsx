import { useMay } from '../../api/account.ts';
import { EraseCard } from './erase-card.tsx';
import { HoldCard } from './hold-card.tsx';
import { ReceiptsCard } from './receipts-card.tsx';
import './erasure.css';

/** Erasure at once and for good, what keeps from it, and the receipts that stay. */
export function ErasureSection() {
  const mayErase = useMay('interview.delete');
  return (
    <div className="settings-stack">
      {mayErase ? <EraseCard /> : null}
      <HoldCard />
      <ReceiptsCard />
    </div>
  );
}

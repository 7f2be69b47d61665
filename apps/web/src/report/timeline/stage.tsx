import { createContext, use } from 'react';
import type { Hover } from './hover.ts';
import type { ViewStore } from './view-store.ts';

/** What all rows of a timeline are drawn by. */
export interface Stage {
  views: ViewStore;
  hover: Hover;
  /** Of a row, CSS pixels; 0 until it is known. */
  width: number;
  scheme: string;
}

const StageContext = createContext<Stage | null>(null);
export const StageProvider = StageContext.Provider;

export function useStage(): Stage {
  const stage = use(StageContext);
  if (!stage) throw new Error('A row is part of a timeline.');
  return stage;
}

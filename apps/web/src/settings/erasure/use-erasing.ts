import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, unwrap } from '../../api/client.ts';
import { forgetDraftsOf } from '../../parts/drafts.ts';
import { eraseAll, type Step } from './erase-all.ts';
import type { Listed } from './subject.ts';

interface Erasing {
  steps: ReadonlyMap<string, Step>;
  isOver: boolean;
  /** For the question whether the page may be left. */
  isAtWork: () => boolean;
  /** Tries those again that could not be erased. */
  again: () => void;
}

async function erase(id: string) {
  const receipt = await unwrap(api.POST('/api/v1/interviews/{id}/erase', { params: { path: { id } } }));
  forgetDraftsOf(id);
  return receipt;
}

/** Erases these interviews as soon as it is shown; what was begun goes on when the section is left. */
export function useErasing(interviews: readonly Listed[]): Erasing {
  const client = useQueryClient();
  const [steps, setSteps] = useState<ReadonlyMap<string, Step>>(new Map());
  const atWork = useRef(false);
  const begin = useCallback(
    async (ids: readonly string[]) => {
      // Drawn twice, as React does it while one develops, it is one erasure.
      if (atWork.current) return;
      atWork.current = true;
      await eraseAll(ids, erase, (id, step) => setSteps((before) => new Map(before).set(id, step)));
      atWork.current = false;
      for (const queryKey of [['interviews'], ['erasures'], ['installation']])
        void client.invalidateQueries({ queryKey, exact: queryKey[0] === 'installation' });
    },
    [client],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the interviews of the start are those that were confirmed
  useEffect(() => {
    void begin(interviews.map(({ id }) => id));
  }, [begin]);
  const all = [...steps.values()];
  return {
    steps,
    isOver: all.length > 0 && all.every(({ state }) => state === 'erased' || state === 'failed'),
    isAtWork: useCallback(() => atWork.current, []),
    again: () => void begin([...steps].flatMap(([id, { state }]) => (state === 'failed' ? [id] : []))),
  };
}

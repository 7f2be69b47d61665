import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/account.ts';
import { policyQuery } from '../../new/policy-query.ts';
import { mayInferEmotion } from '../../new/request.ts';
import type { Interview } from '../report-context.tsx';

/** Whether emotion may be chosen for an analysis of today at all; where that cannot be known, only what is on already may be. */
export function useEmotionAllowed({
  purpose,
  emotionInference,
}: Pick<Interview, 'purpose' | 'emotionInference'>): boolean {
  const mayRead = useMay('policy.read');
  const { data } = useQuery({ ...policyQuery, enabled: mayRead });
  if (data === undefined) return emotionInference;
  return mayInferEmotion(data, data.practice ? purpose : 'recruiting');
}

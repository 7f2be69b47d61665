import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client.ts';
import { newId } from '../parts/new-id.ts';

/** Makes an interview of the sample, and opens it. */
export function useSample() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Sent twice by a shaky connection, it is one interview.
  const key = useRef(newId());
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/interviews/sample', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: { title: t('newInterview.sample.name') },
        }),
      ),
    onSuccess: ({ id }) => navigate({ to: '/interviews/$id', params: { id }, search: {} }),
  });
}

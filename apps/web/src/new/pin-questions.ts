import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { ApiProblem, api, unwrap } from '../api/client.ts';
import type { Mark } from './item.ts';

/** Pins the questions that were shown while recording to their moments, as notes: a click on one plays its answer. */
export async function pinQuestions(interviewId: string, marks: readonly Mark[]): Promise<void> {
  try {
    for (const [i, { question, at }] of marks.entries()) {
      const text = i18next.t('newInterview.record.note', { number: i + 1, question });
      await unwrap(
        api.POST('/api/v1/interviews/{id}/notes', {
          params: { path: { id: interviewId }, header: { 'Idempotency-Key': `${interviewId}-question-${i}` } },
          body: { text, at: Math.round(10 * at) / 10 },
        }),
      );
    }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    notifications.show({ color: 'red', message: i18next.t('newInterview.record.notPinned', { why: error.message }) });
  }
}

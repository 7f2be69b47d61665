import { ApiProblem } from '../api/client.ts';
import { problemIn } from './tus-transfer.ts';

/** Uploads a transcript, which is small, in one go. Throws `ApiProblem`. */
export async function sendTranscript(file: File): Promise<{ uploadId: string; name: string }> {
  const form = new FormData();
  // The server reads what comes first, first.
  form.append('kind', 'transcript');
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch('/api/v1/uploads/form', { method: 'POST', body: form });
  } catch {
    throw new ApiProblem('The server cannot be reached.', { code: 'OFFLINE', status: 0, problem: null });
  }
  const body = await response.text();
  if (!response.ok) {
    const { code, message } = problemIn(body) ?? {
      code: 'UNKNOWN',
      message: `The server answered ${response.status}.`,
    };
    throw new ApiProblem(message, { code, status: response.status, problem: null });
  }
  const { id, name } = JSON.parse(body) as { id: string; name: string };
  return { uploadId: id, name };
}

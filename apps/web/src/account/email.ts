import { ApiProblem } from '../api/client.ts';

/** Whether a text looks like an e-mail address; the server looks more closely. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());

/** Whether the server refused a form because its e-mail address is none. */
export const isEmailRefused = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem?.errors ?? []).some(({ path }) => path === '/body/email');

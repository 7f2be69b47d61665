import { z } from 'zod';
import { LONGEST_TOKEN } from './secret-token.ts';

/** An address to sign in with; capital letters make no difference. */
export const Email = z.email().max(254).toLowerCase();

/** The name of a person, an organisation or a key: one line. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line');

/** The token of a link. */
export const Token = z.string().min(20).max(LONGEST_TOKEN);

/** A moment in an answer. */
export const Moment = z.iso.datetime();

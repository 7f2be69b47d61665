import type { EmotionModel } from './model.ts';

/** The model as the bytes of its file, as the training writes it. */
export const modelFile = (model: EmotionModel): string => `${JSON.stringify(model, null, 1)}\n`;

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

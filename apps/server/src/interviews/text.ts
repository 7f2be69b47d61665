import { manyLines, oneLine } from '@impact/document/plain-text';
import { z } from 'zod';

/** What somebody types into one line: without line breaks and without signs that are not seen or turn the direction of what follows. */
export const line = (longest: number) => z.string().overwrite(oneLine).trim().min(1).max(longest);

/** What somebody writes at length, with its line breaks. */
export const paragraphs = (longest: number) => z.string().overwrite(manyLines).trim().min(1).max(longest);

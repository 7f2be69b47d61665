import { saveBlob } from './save-blob.ts';

/** Hands a text over to the browser, which saves it as a file. */
export const saveFile = (name: string, type: string, text: string): void => saveBlob(name, new Blob([text], { type }));

interface Ways {
  /** Browsers leave it out of pages that came without https. */
  clipboard: Pick<Clipboard, 'writeText'> | undefined;
  save: (text: string) => void;
}

/** Copies a text; where the browser does not allow that, it is saved instead. Hands over which of the two was done. */
export async function copyOrSave(text: string, { clipboard, save }: Ways): Promise<'copied' | 'saved'> {
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return 'copied';
    } catch {
      // Copying was not permitted: saving needs no permission.
    }
  }
  save(text);
  return 'saved';
}

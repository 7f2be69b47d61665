import type { Page } from 'playwright-core';
import { en } from './texts.fixture.ts';

/** Chooses files to be uploaded on the page of a new interview. */
export async function chooseFiles(page: Page, files: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: en.newInterview.upload.choose }).click(),
  ]);
  await chooser.setFiles(files);
}

/** Starts the analysis of the one recording that is there; the id of its interview, whose page opens by itself. */
export async function startAnalysis(page: Page): Promise<string> {
  await page.getByRole('button', { name: en.newInterview.go.start_one }).click();
  await page.waitForURL(/\/interviews\//);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

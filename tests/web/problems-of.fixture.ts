import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Found = Results['violations'][number];

/** Text of the very colour of its ground: axe cannot tell whether anybody sees it, and neither can anybody else. */
const isInvisible = ({ any }: Found['nodes'][number]): boolean =>
  any.some(({ data }) => (data as { messageKey?: unknown } | null)?.messageKey === 'equalRatio');

const told = ({ id, help }: Found, nodes: Found['nodes']): string[] =>
  nodes.map(({ target, any, html }) => {
    const why = any.map(({ message }) => message).join(' ');
    return `${id}: ${help} ${target.join(' ')} ${why} ${html.slice(0, 160)}`;
  });

/** What keeps people from using a page: WCAG 2.2 A and AA as far as axe can tell, and a page that is wider than its window. */
export async function problemsOf(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.flatMap((one) => told(one, one.nodes)),
    ...incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap((one) => told(one, one.nodes.filter(isInvisible))),
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
  ];
}

/** Waits until a page has all that it shows at first: its title, and nothing that stands for what is still to come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [class*="placeholder"]:empty') === null,
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(
    where: Document | string,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

/** Before the page is opened. Put in by the debugger, which the page's policy does not bind, so that the policy stays as it is. */
export const addAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: AXE });

/** What shuts people out of the page as it stands, or of the elements of a selector: rule, element, and what to do. */
export async function listViolations(page: Page, within = ''): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([where, values]) =>
      (window as unknown as { axe: Axe }).axe.run(where || document, { runOnly: { type: 'tag', values } }),
    [within, RULES] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

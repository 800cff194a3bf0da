import type { Page } from 'playwright-core';
import type { Metrics } from '../run.ts';

const SCROLLED_ROWS = 10_000;
const ROW_PIXELS = 32;

/** Goes through ten thousand rows, a screen a frame, until the last of them are loaded. */
export function scrollRows(page: Page): Promise<Metrics> {
  return page.evaluate(
    async ([rows, pixels]) => {
      const viewports = [...document.querySelectorAll<HTMLElement>('.facts-place [class*="viewport"]')];
      const viewport = viewports.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + rows);
      if (!viewport) throw new Error('the grid has nothing to scroll');
      const tasks: number[] = [];
      const seen = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      seen.observe({ entryTypes: ['longtask'] });
      const frames: number[] = [];
      const began = performance.now();
      for (let y = 0; y < rows * pixels; y += 640) {
        const at = performance.now();
        viewport.scrollTop = y;
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - at);
      }
      while (document.querySelector('.ag-row-loading') && performance.now() - began < 60_000)
        await new Promise(requestAnimationFrame);
      const seconds = (performance.now() - began) / 1000;
      // Tasks are told of later than they end.
      await new Promise((resolve) => setTimeout(resolve, 300));
      seen.disconnect();
      frames.sort((a, b) => a - b);
      return {
        'scroll 10,000 rows, s': seconds,
        'scroll, frame p95, ms': frames[Math.floor(frames.length * 0.95)] ?? 0,
        'scroll, longest task, ms': Math.max(0, ...tasks),
      };
    },
    [SCROLLED_ROWS, ROW_PIXELS] as const,
  );
}

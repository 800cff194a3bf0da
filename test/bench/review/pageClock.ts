import type { Page } from 'playwright-core';

export const ROWS = '.facts-place .ag-grid-scrolling-container';
export const FACETS = '.facts-place .facets';

/** Milliseconds from a press to the last frame that painted something new; `facets` is null where none were asked for. */
export interface Painted {
  readonly rows: number;
  readonly facets: number | null;
}

interface PageClock {
  watch(rows: string, facets: string): void;
  readonly painted: Promise<Painted>;
}
type Clocked = Window & { clock: PageClock };

/**
 * Runs in the page before its own scripts: notes when pages of facts and counts are asked for and answered, and in which
 * frame the answers were painted. All is over when nothing is due and four frames in a row brought nothing new.
 */
export const CLOCK = `(() => {
  const STILL_FRAMES = 4, LONGEST_MS = 60_000;
  const due = new Set();
  let input = 0, answered = { rows: 0, facets: 0 }, last = { rows: 0, facets: 0 }, still = 0;
  const partOf = (id) => id.startsWith('facts.page:') ? 'rows' : id.startsWith('facts.facets:') ? 'facets' : null;
  const idOf = (text) => (/^\\{"id":"([^"]+)"/.exec(text) || [])[1] || '';
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        const id = idOf(data);
        if (due.delete(id)) answered[partOf(id)] = performance.now();
      });
    }
    send(text) {
      const id = idOf(text);
      if (partOf(id)) due.add(id);
      super.send(text);
    }
  };
  const start = (event) => { input = event.timeStamp; };
  addEventListener('pointerdown', start, true);
  addEventListener('keydown', (event) => event.key === 'Enter' && start(event), true);
  const see = (part, selector) => {
    const seen = new MutationObserver(() => requestAnimationFrame(() => { last[part] = performance.now(); still = 0; }));
    seen.observe(document.querySelector(selector), { childList: true, subtree: true, characterData: true, attributes: true });
    return seen;
  };
  window.clock = {
    watch(rows, facets) {
      const began = performance.now();
      [answered, last, still] = [{ rows: 0, facets: 0 }, { rows: 0, facets: 0 }, 0];
      const seen = [see('rows', rows), see('facets', facets)];
      this.painted = new Promise((resolve, reject) => {
        const look = () => {
          const isLate = performance.now() - began > LONGEST_MS;
          still = due.size > 0 || answered.rows < input || input < began ? 0 : still + 1;
          if (still < STILL_FRAMES && !isLate) return requestAnimationFrame(look);
          for (const one of seen) one.disconnect();
          if (isLate) return reject(new Error('no rows after a minute'));
          const since = (part) => Math.max(last[part], answered[part]) - input;
          resolve({ rows: since('rows'), facets: answered.facets > input ? since('facets') : null });
        };
        requestAnimationFrame(look);
      });
    },
  };
})();`;

export async function timePaint(page: Page, act: () => Promise<void>): Promise<Painted> {
  await page.evaluate(([rows, facets]) => (window as unknown as Clocked).clock.watch(rows, facets), [
    ROWS,
    FACETS,
  ] as const);
  await act();
  return page.evaluate(() => (window as unknown as Clocked).clock.painted);
}

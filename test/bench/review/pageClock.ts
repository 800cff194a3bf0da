import type { Page } from 'playwright-core';

export const ROWS = '.facts-place .ag-grid-scrolling-container';
export const FACETS = '.facts-place .facets';

/**
 * Milliseconds from an input to the last frame that painted what was asked for; `facets` is null where no counts were.
 * A press is an input when it is released, as the program acts on it then (Event Timing, W3C: `click`).
 */
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
 * frame the answers were painted. A part is over when nothing of it is due and four frames in a row brought nothing new
 * there. Pages of rows by their ids are no part of an input: that is how changes meanwhile are followed.
 */
export const CLOCK = `(() => {
  const STILL_FRAMES = 4, LONGEST_MS = 60_000;
  const due = new Set();
  const PARTS = ['rows', 'facets'];
  let input = 0, answered = {}, last = {}, still = {};
  const partOf = (id) => id.startsWith('facts.page:') ? 'rows' : id.startsWith('facts.facets:') ? 'facets' : null;
  const idOf = (text) => (/^\\{"id":"([^"]+)"/.exec(text) || [])[1] || '';
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        const id = idOf(data);
        if (!due.delete(id)) return;
        answered[partOf(id)] = performance.now();
        still[partOf(id)] = 0;
      });
    }
    send(text) {
      const id = idOf(text);
      if (partOf(id) && !text.includes('"ids":[')) {
        due.add(id);
        still[partOf(id)] = 0;
      }
      super.send(text);
    }
  };
  const start = (event) => { input = event.timeStamp; };
  addEventListener('click', start, true);
  addEventListener('keydown', (event) => event.key === 'Enter' && start(event), true);
  const see = (part, selector) => {
    const note = () => { if (still[part] < STILL_FRAMES) [last[part], still[part]] = [performance.now(), 0]; };
    const seen = new MutationObserver(() => requestAnimationFrame(note));
    seen.observe(document.querySelector(selector), { childList: true, subtree: true, characterData: true, attributes: true });
    return seen;
  };
  window.clock = {
    watch(rows, facets) {
      const began = performance.now();
      [answered, last, still] = [{ rows: 0, facets: 0 }, { rows: 0, facets: 0 }, { rows: 0, facets: 0 }];
      const seen = [see('rows', rows), see('facets', facets)];
      this.painted = new Promise((resolve, reject) => {
        const look = () => {
          const isLate = performance.now() - began > LONGEST_MS;
          const isDue = (part) => [...due].some((id) => partOf(id) === part);
          if (input > began && answered.rows > input)
            for (const part of PARTS) if (!isDue(part) && still[part] < STILL_FRAMES) still[part] += 1;
          if (PARTS.some((part) => still[part] < STILL_FRAMES) && !isLate) return requestAnimationFrame(look);
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

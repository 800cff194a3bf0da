/** What jsdom lacks and the screen needs. Import before anything of the renderer. */

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const rect = (): DOMRect => ({ x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 }) as DOMRect;
const rects = (): DOMRectList => Object.assign([], { item: () => null }) as unknown as DOMRectList;

globalThis.ResizeObserver ??= NoResize;
Range.prototype.getClientRects ??= rects;
Range.prototype.getBoundingClientRect ??= rect;
Element.prototype.scrollIntoView ??= () => undefined;
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

export {};

import { createStore } from './store.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'success' | 'danger';
  readonly text: string;
}

const SHOWN_MS = { plain: 4000, success: 4000, danger: 12_000 } as const;
export const toasts = createStore<readonly Toast[]>([]);
let next = 0;

export const hideToast = (id: number): void => toasts.set((shown) => shown.filter((toast) => toast.id !== id));

/** At most four at a time; an error stays longer, since it says what to do. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = ++next;
  toasts.set((shown) => [...shown.filter(({ text }) => text !== toast.text).slice(-3), { ...toast, id }]);
  setTimeout(() => hideToast(id), SHOWN_MS[toast.tone]);
}

import { createBrowser } from './browser.ts';
import { createDesktop } from './desktop.ts';
import type { Platform } from './platform.ts';

export const selectPlatform = (): Platform => (window.crosscheck ? createDesktop(window.crosscheck) : createBrowser());

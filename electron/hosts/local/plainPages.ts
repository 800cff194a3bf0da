import type { IncomingMessage, ServerResponse } from 'node:http';
import en from '../../../resources/i18n/en/localHost.json' with { type: 'json' };
import zh from '../../../resources/i18n/zh-Hans/localHost.json' with { type: 'json' };
import { type HeaderValues, writeHead } from './respond.ts';

const prefersChinese = (request: IncomingMessage): boolean => /^zh\b/i.test(request.headers['accept-language'] ?? '');

function layOut(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>
${body}
</html>
`;
}

/** A page without script and style, for a browser that has no session (yet). */
function sendPlainPage(response: ServerResponse, status: number, html: string, headers: HeaderValues = {}): void {
  writeHead(response, status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
  response.end(html);
}

/** Says how to come by a new link. */
export function sendRefusalPage(request: IncomingMessage, response: ServerResponse): void {
  const isChinese = prefersChinese(request);
  const { refusedTitle, refusedWhy, refusedWhat } = isChinese ? zh : en;
  const body = `<p>${refusedWhy}</p><p>${refusedWhat}</p>`;
  sendPlainPage(response, 403, layOut(isChinese ? 'zh-Hans' : 'en', refusedTitle, body));
}

const hasForeignStart = (request: IncomingMessage): boolean =>
  !['none', 'same-origin'].includes(String(request.headers['sec-fetch-site'] ?? 'none'));

/**
 * Sends a browser on to the page, with its cookie. A strict cookie is not sent along a redirect that another site
 * began (a terminal in a browser, the file that opens the link), so there our own page goes on.
 */
export function sendEntrance(request: IncomingMessage, response: ServerResponse, setCookie: string): void {
  if (!hasForeignStart(request)) {
    writeHead(response, 303, { Location: '/', 'Set-Cookie': setCookie });
    response.end();
    return;
  }
  const isChinese = prefersChinese(request);
  const { enteringTitle, enteringWhat } = isChinese ? zh : en;
  const body = `<meta http-equiv="refresh" content="0;url=/"><p><a href="/">${enteringWhat}</a></p>`;
  sendPlainPage(response, 200, layOut(isChinese ? 'zh-Hans' : 'en', enteringTitle, body), { 'Set-Cookie': setCookie });
}

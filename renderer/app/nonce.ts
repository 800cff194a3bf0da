/** The page's nonce for style elements, put into the page by the host. Undefined where no host filled it in. */
export function readNonce(): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return content && !content.startsWith('__') ? content : undefined;
}

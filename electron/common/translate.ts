import type { Translate } from './renderMessage.ts';

type Tree = { readonly [key: string]: string | Tree };

function lookUp(tree: Tree, path: string): string | null {
  let at: string | Tree | undefined = tree;
  for (const key of path.split('.')) at = typeof at === 'object' ? at[key] : undefined;
  return typeof at === 'string' ? at : null;
}

const fill = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** Words from trees by file name, for places without i18next. A missing text shows its code. */
export function createTranslate(files: Readonly<Record<string, object>>): Translate {
  return (code, params = {}) => {
    const [file = '', path = ''] = code.split(':');
    const text = lookUp((files[file] ?? {}) as Tree, path);
    return text === null ? code : fill(text, params);
  };
}

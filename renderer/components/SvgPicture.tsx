import { useEffect, useRef } from 'react';

interface Props {
  readonly svg: string;
  readonly label: string;
}

/** Elements and attributes that run something; a project file may come from anywhere. */
const UNSAFE = 'script, foreignObject, iframe, animate, set, a, image, use';

function readPicture(svg: string): Element | null {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.nodeName !== 'svg') return null;
  for (const element of root.querySelectorAll(UNSAFE)) element.remove();
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
  return document.importNode(root, true);
}

/** A picture that was drawn before, in the page itself: as an image it could not use the fonts of the page. */
export function SvgPicture({ svg, label }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picture = readPicture(svg);
    // The label says what it shows; its own title would be read out a second time.
    picture?.setAttribute('aria-hidden', 'true');
    host.current?.replaceChildren(...(picture ? [picture] : []));
  }, [svg]);
  return <div ref={host} className="svg-picture" role="img" aria-label={label} />;
}

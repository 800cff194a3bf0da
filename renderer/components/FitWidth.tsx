import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Shows something of a fixed size smaller where there is no room for it, never larger. */
export function FitWidth({ width, height, children }: { width: number; height: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const measure = (): void => {
      const room = box.current?.clientWidth ?? 0;
      if (room > 0) setScale(Math.min(1, room / width));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [width]);
  return (
    <div ref={box} style={{ height: height * scale, overflow: 'hidden' }}>
      <div style={{ width, height, transform: `scale(${scale})`, transformOrigin: '0 0' }}>{children}</div>
    </div>
  );
}

/** Line drawings on a 16-unit square. Always beside words or an accessible name. */
const PATHS = {
  alert: 'M8 2 15 14H1ZM8 6.5v3.5M8 12v.2',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  gavel: 'M6 4l4 4M8.5 1.5l4 4M3.5 6.5l4 4M9 7l5.5 5.5',
  close: 'M4 4l8 8M12 4l-8 8',
  sun: 'M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.5A6 6 0 1 1 6.5 2.5a5 5 0 0 0 7 7Z',
  down: 'M4 6l4 4 4-4',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  menu: 'M2 4h12M2 8h12M2 12h12',
  lock: 'M4 7h8v7H4ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.7-4M12 1v3.5H8.5',
  columns: 'M2 3h12v10H2ZM8 3v10',
  pin: 'M6 2h4l-.5 5 2.5 2.5H4L6.5 7ZM8 9.5V14',
  dots: 'M3 8h.2M8 8h.2M13 8h.2',
  flag: 'M4 15V2h8l-2 3 2 3H4',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);

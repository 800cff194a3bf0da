/** Half filled, half hollow: part of a year is neither a whole value nor one that was set aside, also without colour. */
export const fillHalf = (colour: string, ground: string) => ({
  type: 'linear' as const,
  x: 0,
  y: 0,
  x2: 1,
  y2: 0,
  colorStops: [
    { offset: 0, color: colour },
    { offset: 0.5, color: colour },
    { offset: 0.5, color: ground },
    { offset: 1, color: ground },
  ],
});

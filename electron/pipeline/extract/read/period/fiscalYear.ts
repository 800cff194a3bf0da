/** A year that runs from one calendar year into the next (2019/20), as EDTF years; null where the second is another one. */
export function fiscalPlan(first: string, last: string): { from: string; to: string } | null {
  const to = String(Number(first) + 1);
  return to.endsWith(last) ? { from: first, to } : null;
}

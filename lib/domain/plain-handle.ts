/** A handle as accounts are compared by it: without `@`, whatever its case. Empty where there is none. */
export function plainHandle(handle: string | null): string {
  return (handle ?? '').trim().replace(/^@/, '').toLowerCase();
}

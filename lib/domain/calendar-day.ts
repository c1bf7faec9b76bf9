/** Whether a text is a day that exists on the calendar: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Some browsers take 30 February for 2 March: only a day that comes back as itself exists.
  const noon = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(noon) && new Date(noon).toISOString().startsWith(text);
}

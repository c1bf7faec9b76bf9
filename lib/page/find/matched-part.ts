/** What `match` finds in `raw`: its first group, else all that fits; empty where nothing does. Without `match` that is the whole. */
export function matchedPart(raw: string, match: string | undefined): string {
  if (match === undefined) return raw;
  const [all = '', group = all] = new RegExp(match, 'u').exec(raw) ?? [];
  return group;
}

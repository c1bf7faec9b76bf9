/** Emergency numbers of one country. An empty list means that no source was found, never that there is no number. */
export interface Emergency {
  readonly country: string;
  /** The one number to call in danger. */
  readonly call: string;
  readonly general: readonly string[];
  readonly police: readonly string[];
  readonly ambulance: readonly string[];
  readonly fire: readonly string[];
  /** How to get help without speaking, where a source names it. */
  readonly text: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly compiled: string;
  readonly confidence: 'high' | 'medium';
  readonly checked: string | null;
}

/** Shown until a country is chosen: the two numbers that work in most places. Where they work is said beside them. */
export const WIDELY_USED = ['112', '911'] as const;

/** All rows; a small file of its own, loaded when first needed. */
export async function loadEmergency(): Promise<readonly Emergency[]> {
  const file = await import('./emergency.json');
  return file.default as readonly Emergency[];
}

/** The row of `country`, or null. */
export function emergencyOf(rows: readonly Emergency[], country: string | null): Emergency | null {
  return rows.find((row) => row.country === country) ?? null;
}

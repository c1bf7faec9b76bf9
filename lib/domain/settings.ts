import * as v from 'valibot';

/** How the computer is shared, as the person says it. Decides what Beside says about hiding, nothing else. */
export const SHARED_ANSWERS = ['no', 'yes', 'not-sure', 'not-asked'] as const;

/** Settings live in `storage.local`. Nothing in them tells what was saved. */
export const settingsSchema = v.object({
  /** `system` or a language Beside has words for; `x-rtl` is the made-up right-to-left language for trying the layout. */
  language: v.fallback(v.string(), 'system'),
  /** ISO 3166-1 alpha-2, or null until chosen. Never taken from an address on the internet. */
  country: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), null),
  shared: v.fallback(v.picklist(SHARED_ANSWERS), 'not-asked'),
  welcomeDone: v.fallback(v.boolean(), false),
  /** Platforms with the opt-in button beside the video. */
  buttonOn: v.fallback(v.array(v.string()), []),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Leave by pressing Shift three times. */
  tripleShift: v.fallback(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings of somebody who has not chosen anything yet. */
export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});

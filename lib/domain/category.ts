/**
 * Beside's own categories of harm. Every platform's reasons are mapped to these, so that one checklist serves all.
 * Source: the common categories of the reporting fact sheet (compiled 2026-11-20).
 */
export const CATEGORIES = [
  'harassment-bullying',
  'hate',
  'violence-threats',
  'self-harm',
  'sexual-content',
  'minor-safety',
  'ncii',
  'impersonation',
  'privacy-doxxing',
  'scam-fraud-spam',
  'misinformation',
  'dangerous-acts',
  'regulated-goods',
  'copyright-trademark',
  'illegal-content',
  'other',
] as const;

/** One of Beside's categories of harm (`ncii`: an intimate picture of an adult, shared without a yes). */
export type Category = (typeof CATEGORIES)[number];

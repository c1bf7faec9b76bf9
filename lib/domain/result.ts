/** An expected outcome that may fail. Failures are values with a closed set of reasons; throwing is for bugs. */
export type Result<T, Reason> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

/** Wraps a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps an expected failure. `reason` is a member of a closed union, so that a `switch` over it is complete. */
export function fail<Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}

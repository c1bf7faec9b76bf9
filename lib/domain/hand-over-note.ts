/** What the log says of a package that was made: one line of words, which is also read back to know a file again. */

/** The longest detail of a log entry is 2,000 characters: this many ids fit beside the rest. */
const IDS_LISTED = 46;

/** A package as the log names it. */
export interface HandOverNote {
  readonly profile: string;
  /** The package number; null in lines of older versions. */
  readonly number: string | null;
  /** SHA-256 of the tag manifest. */
  readonly packageSha256: string;
}

/** Writes the detail of a `file-asked` or `handed-over` entry. */
export function handOverDetail(
  note: HandOverNote & { readonly fileSha256: string; readonly itemIds: readonly string[] },
): string {
  const listed = note.itemIds.slice(0, IDS_LISTED);
  const more = note.itemIds.length - listed.length;
  const items = `${note.itemIds.length} items: ${listed.join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
  const number = note.number === null ? '' : `number ${note.number}; `;
  return `${note.profile}; ${number}sha256 ${note.packageSha256}; file sha256 ${note.fileSha256}; ${items}`;
}

/** Reads the detail of a `file-asked` or `handed-over` entry, of any version; null where it is none. */
export function readHandOverDetail(detail: string): HandOverNote | null {
  const found = /^([a-z]{1,40}); (?:number ([0-9A-Z-]{39}); )?sha256 ([0-9a-f]{64});/.exec(detail);
  return found === null ? null : { profile: found[1] ?? '', number: found[2] ?? null, packageSha256: found[3] ?? '' };
}

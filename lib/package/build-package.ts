import { fail, ok, type Result } from '../domain/result';
import type { VaultFailure } from '../app/ports';
import { START_HERE } from './bag/bag';
import { createBag } from './bag/bag-writer';
import type { PackageInput } from './choose/package-request';
import type { Bytes } from './bag/bytes';
import { localDay } from './files/time';
import { writePackage } from './write-package';
import { createZip } from './bag/zip';

/** Why a package could not be built. Words under `package.failed.<reason>`. */
export type PackageFailure = VaultFailure | 'no-items' | 'cancelled';

/** What was handed over, for the custody entry and the answer to the person. */
export interface PackageSummary {
  readonly itemIds: readonly string[];
  readonly files: number;
  /** SHA-256 of `tagmanifest-sha256.txt`, which covers every file: the same after unpacking and packing again. */
  readonly sha256: string;
  /** Parts that could not be read or were not as saved, and items that could not be opened. */
  readonly unreadable: number;
}

/** A package on its way. Read `stream` to the end; then `finished` tells how it went. */
export interface PackageBuild {
  /** Neutral: `files-2026-11-20.zip`. */
  readonly fileName: string;
  readonly stream: ReadableStream<Bytes>;
  readonly finished: Promise<Result<PackageSummary, PackageFailure>>;
}

/**
 * Builds a package as a stream: nothing is read before the stream is, and no more than one part is held at a time.
 * Fails at once where nothing chosen can be handed over. A failure on the way ends the stream with an error.
 */
export async function buildPackage(
  input: PackageInput & { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<Result<PackageBuild, PackageFailure>> {
  const timeline = await input.vault.timeline(input.caseId);
  if (!timeline.ok) return timeline;
  const chosen = new Set(input.itemIds);
  const saves = timeline.value.entries.flatMap((entry) =>
    entry.kind === 'item' && entry.item.state === 'kept' ? [entry.item] : [],
  );
  const itemIds = saves
    .filter((item) => chosen.has(item.id))
    .toSorted((a, b) => a.savedUtc.localeCompare(b.savedUtc))
    .map((item) => item.id);
  if (itemIds.length === 0) return fail('no-items');

  const folder = `files-${localDay(input.now)}`;
  const zip = createZip(new Date(input.now.utc));
  const finished = writePackage(
    { ...input, itemIds, timeline: timeline.value, notHandedOver: saves.length - itemIds.length },
    createBag(zip, folder),
  ).then(
    (outcome) => {
      if (!outcome.ok) zip.abort(new Error(`the package was not finished: ${outcome.reason}`));
      return outcome;
    },
    (problem: unknown): Result<PackageSummary, PackageFailure> => {
      zip.abort(problem instanceof Error ? problem : new Error(String(problem)));
      // A reader who stops reading cancels: that is a choice, not a fault.
      if (input.signal.aborted || zip.stopped()) return fail('cancelled');
      throw problem;
    },
  );
  return ok({ fileName: `${folder}.zip`, stream: zip.stream, finished });
}

/** The file to open first. */
export { START_HERE };

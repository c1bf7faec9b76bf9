import { fail, ok, type Result } from '../domain/result';
import { createBag } from './bag/bag-writer';
import { namedFor, type PackageInput } from './choose/package-request';
import { chosenSaves } from './choose/plan-package';
import type { Bytes } from './bag/bytes';
import { localDay } from './files/time';
import type { PackageFailure, PackageSummary } from './package-outcome';
import { writePackage } from './write-package';
import { createZip } from './bag/zip';

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
  if (chosenSaves(timeline.value, input).length === 0) return fail('no-items');

  const folder = `files-${localDay(input.now)}`;
  const zip = createZip();
  const finished = writePackage({ ...input, timeline: namedFor(timeline.value, input) }, createBag(zip, folder)).then(
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

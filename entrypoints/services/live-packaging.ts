import type { PackageOrder, Packaging } from '../../components/library/hand-over/packaging';
import type { SettingsService } from '../../components/services';
import { systemClock } from '../../lib/browser/clock';
import { extensionVersion } from '../../lib/browser/vault-place';
import { fail, ok } from '../../lib/domain/result';
import type { PackageChoice, PackageSource } from '../../lib/package/choose/package-request';
import { loadWords } from '../../lib/words/load';
import type { Translator } from '../../lib/words/translate';

/** Making and checking packages over the vault of this page. The package code is loaded when it is first needed. */
export function createPackaging(vault: PackageSource, { settings }: SettingsService): Packaging {
  const words = (): Promise<Translator> => loadWords(settings.value.language, ['package', 'common', 'save', 'log']);

  return {
    sheet: async (timeline, profile) => {
      const [{ buildCaseSheet }, { linesLeftOutOfSheet }] = await Promise.all([
        import('../../lib/package/sheet/case-sheet'),
        import('../../lib/package/choose/lines-of-acts'),
      ]);
      return buildCaseSheet(timeline, await words(), {
        now: systemClock.now(),
        ...(profile === undefined ? {} : { profile, leaveOutLog: linesLeftOutOfSheet(timeline, profile) }),
      });
    },
    preview: async (order) => {
      const [{ previewPackage, previewSentence }, t] = await Promise.all([
        import('../../lib/package/choose/preview'),
        words(),
      ]);
      const seen = await previewPackage(vault, choiceOf(order));
      if (!seen.ok) return seen;
      const say = (lines: typeof seen.value.goes) => lines.map((line) => previewSentence(line, t));
      const parts = seen.value.items.flatMap(({ itemId, files }) =>
        files
          .filter(({ offered }) => offered)
          .map(({ role, about, sha256, goes }) => ({ itemId, role, about, sha256, goes })),
      );
      return ok({
        contains: say(seen.value.goes),
        aboutYou: say(seen.value.aboutYou),
        staysHome: say(seen.value.stays),
        parts,
        log: seen.value.log,
      });
    },
    build: async (order, onProgress, signal) => {
      const [{ buildPackage }, t] = await Promise.all([import('../../lib/package/build-package'), words()]);
      const build = await buildPackage({
        ...choiceOf(order),
        vault,
        t,
        now: systemClock.now(),
        extensionVersion: extensionVersion(),
        signal,
        onProgress: (done, total) => {
          onProgress(total === 0 ? 0 : done / total);
        },
      });
      if (!build.ok) return build;
      const file = await readWhole(build.value.stream);
      const finished = await build.value.finished;
      if (!finished.ok) return finished;
      if (file === null) return fail('disk-full');
      const { fileSha256 } = await import('../../lib/package/bag/file-digest');
      return ok({
        file,
        name: build.value.fileName,
        itemIds: finished.value.itemIds,
        number: finished.value.number,
        sha256: finished.value.sha256,
        fileSha256: await fileSha256(file, () => undefined, signal),
      });
    },
    digest: async (file, onProgress) => {
      const { fileSha256 } = await import('../../lib/package/bag/file-digest');
      return fileSha256(file, onProgress);
    },
    verify: async (file, onProgress) => {
      const { verifyPackage } = await import('../../lib/package/verify/verify-package');
      const own = await vault.publicKey();
      return verifyPackage(file, {
        ownKey: own.ok ? own.value.ed25519Spki : null,
        onProgress: (done, total) => {
          onProgress(total === 0 ? 0 : done / total);
        },
      });
    },
    madeHere: async (check) => {
      const { madeHere } = await import('../../lib/package/verify/made-here');
      return madeHere(check, await vault.custody());
    },
  };
}

/** What was ordered on a screen, as a package is planned from it. */
function choiceOf(order: PackageOrder): PackageChoice {
  return {
    ...order,
    withhold: new Set(order.withhold),
    release: new Set(order.release),
    cleaned: new Set(order.cleaned),
    leaveOutLog: new Set(order.leaveOutLog),
  };
}

/** The whole stream as a file. Measured: browsers put a large one on disk, so memory stays bounded. Null when it was cut off. */
async function readWhole(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob | null> {
  try {
    return await new Response(stream, { headers: { 'content-type': 'application/zip' } }).blob();
  } catch {
    return null; // Why it was cut off stands in `finished`.
  }
}

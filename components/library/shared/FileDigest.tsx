import type { ComponentChildren } from 'preact';
import { Disclosure } from '../../ui/Layout';
import { useWords } from '../../words';
import { LargeNumber } from './LargeNumber';

interface FileDigestProps {
  readonly title: string;
  /** 64 hexadecimal figures. */
  readonly sha256: string;
  /** What the number is good for. */
  readonly children: ComponentChildren;
}

/** SHA-256 of a file, folded away: for whoever checks without Beside. The package number is shorter and outlives packing again. */
export function FileDigest({ title, sha256, children }: FileDigestProps) {
  const t = useWords();
  return (
    <Disclosure title={title}>
      <LargeNumber
        title={t('library.digest.title')}
        number={sha256}
        groups={sha256.match(/.{1,8}/g) ?? []}
        copy={t('library.digest.copy')}
      >
        {children}
      </LargeNumber>
    </Disclosure>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';

interface FileDigestProps {
  readonly title: string;
  /** 64 hexadecimal figures. */
  readonly sha256: string;
  /** What the number is good for. */
  readonly children: ComponentChildren;
}

/** SHA-256 of a file, large enough to be read out, to copy. Told apart from the file, it shows any later change of it. */
export function FileDigest({ title, sha256, children }: FileDigestProps) {
  const t = useWords();
  const { shell } = useServices();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  return (
    <section class="stack" data-gap="tight">
      <h2 class="lib-small-title">{title}</h2>
      <p class="lib-digest" dir="ltr">
        {(sha256.match(/.{1,8}/g) ?? []).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <div>
        <Button
          onPress={() => {
            void shell.copy(sha256).then((done) => {
              setCopied(done ? 'yes' : 'failed');
            });
          }}
        >
          {t('library.digest.copy')}
        </Button>
      </div>
      <p role="status" class="soft">
        {copied === 'no' ? '' : t(copied === 'yes' ? 'library.digest.copied' : 'library.digest.not-copied')}
      </p>
      {children}
    </section>
  );
}

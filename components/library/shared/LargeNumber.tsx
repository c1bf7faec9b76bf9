import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';

interface LargeNumberProps {
  readonly title: string;
  /** The number as it is copied. */
  readonly number: string;
  /** The number as it is shown, in pieces that can be read out one by one. */
  readonly groups: readonly string[];
  /** Words of the button. */
  readonly copy: string;
  /** What the number is good for. */
  readonly children: ComponentChildren;
}

/** A number to be told apart from a file: large enough to be read out, with a button that copies it. */
export function LargeNumber({ title, number, groups, copy, children }: LargeNumberProps) {
  const t = useWords();
  const { shell } = useServices();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  return (
    <section class="stack" data-gap="tight">
      <h2 class="lib-small-title">{title}</h2>
      <p class="lib-digest" dir="ltr">
        {groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <div>
        <Button
          onPress={() => {
            void shell.copy(number).then((done) => {
              setCopied(done ? 'yes' : 'failed');
            });
          }}
        >
          {copy}
        </Button>
      </div>
      <p role="status" class="soft">
        {copied === 'no' ? '' : t(copied === 'yes' ? 'library.digest.copied' : 'library.digest.not-copied')}
      </p>
      {children}
    </section>
  );
}

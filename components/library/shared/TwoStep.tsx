import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Layout';
import { useWords } from '../../words';

interface TwoStepProps {
  readonly open: string;
  readonly confirm: string;
  readonly children: ComponentChildren;
  readonly onConfirm: () => void;
  readonly kind?: 'urgent' | 'plain';
  readonly disabled?: boolean;
}

/**
 * Something that cannot be taken back: the first press explains, only the second one does it. The focus goes to the explanation,
 * and back to the first button when the person changes their mind.
 */
export function TwoStep({ open, confirm, children, onConfirm, kind = 'urgent', disabled = false }: TwoStepProps) {
  const t = useWords();
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked) box.current?.focus();
    else if (wasAsked.current) opener.current?.querySelector('button')?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked)
    return (
      <div ref={opener}>
        <Button
          kind={kind}
          onPress={() => {
            setAsked(true);
          }}
          disabled={disabled}
        >
          {open}
        </Button>
      </div>
    );
  return (
    <div ref={box} class="card lib-confirm" role="group" aria-label={open} tabIndex={-1}>
      <Stack>
        {children}
        <Row>
          <Button kind={kind === 'urgent' ? 'urgent' : 'primary'} onPress={onConfirm} disabled={disabled}>
            {confirm}
          </Button>
          <Button
            onPress={() => {
              setAsked(false);
            }}
          >
            {t('library.not-now')}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}

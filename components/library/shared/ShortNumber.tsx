import type { ComponentChildren } from 'preact';
import { useWords } from '../../words';
import { LargeNumber } from './LargeNumber';

interface ShortNumberProps {
  readonly title: string;
  /** Groups of four with hyphens. */
  readonly number: string;
  readonly children: ComponentChildren;
}

/** A package number or a key number: short enough to be read out on the telephone. */
export function ShortNumber({ title, number, children }: ShortNumberProps) {
  const t = useWords();
  return (
    <LargeNumber title={title} number={number} groups={number.split('-')} copy={t('library.number.copy')}>
      {children}
    </LargeNumber>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Things below each other. */
export function Stack({ children, gap }: { readonly children: ComponentChildren; readonly gap?: 'tight' | 'wide' }) {
  return (
    <div class="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Things beside each other, wrapping; `fill` shares the width. */
export function Row({ children, fill }: { readonly children: ComponentChildren; readonly fill?: boolean }) {
  return (
    <div class="row" data-fill={fill === true ? '' : undefined}>
      {children}
    </div>
  );
}

/** A bordered area. */
export function Card({ children }: { readonly children: ComponentChildren }) {
  return <div class="card">{children}</div>;
}

/** Something that can be unfolded. Closed unless `open`. */
export function Disclosure({
  title,
  children,
  open,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}) {
  return (
    <details class="disclosure" open={open}>
      <summary>{title}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

/** The heading of a view; takes the focus when the view appears, so that screen readers start there. */
export function ViewTitle({ children, level = 1 }: { readonly children: ComponentChildren; readonly level?: 1 | 2 }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag ref={ref} tabIndex={-1}>
      {children}
    </Tag>
  );
}

/** How far something is, from 0 to 1, with words for those who cannot see the bar. */
export function Progress({ label, value }: { readonly label: string; readonly value: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div class="stack" data-gap="tight">
      <span role="status">{label}</span>
      <div
        class="progress"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ inlineSize: `${String(percent)}%` }} />
      </div>
    </div>
  );
}

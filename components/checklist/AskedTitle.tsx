import { useEffect, useRef } from 'preact/hooks';

/**
 * The heading of the question or the outcome that stands on a card now. It takes the focus when it comes, so that a screen reader says it:
 * the card's own title stays the same from one question to the next. Another question needs another `key`.
 */
export function AskedTitle({ children }: { readonly children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return (
    <h3 ref={ref} tabIndex={-1} class="asked">
      {children}
    </h3>
  );
}

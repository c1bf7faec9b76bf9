import { Fragment, type ComponentChild } from 'preact';

/** A translated sentence with elements in its `{name}` places: keeps the word order of each language and never joins words by hand. */
export function Sentence({
  text,
  parts,
}: {
  readonly text: string;
  readonly parts: Readonly<Record<string, ComponentChild>>;
}) {
  const pieces = text.split(/\{(\w+)\}/);
  return (
    <>
      {pieces.map((piece, place) => (
        <Fragment key={place}>{place % 2 === 0 ? piece : (parts[piece] ?? `{${piece}}`)}</Fragment>
      ))}
    </>
  );
}

/** Longest name shown, in characters: a page may call an account anything. */
const LONGEST = 80;

/** A name that somebody else chose: kept apart from the text around it, so that its direction disturbs nothing. */
export function Name({ children }: { readonly children: string }) {
  return (
    <bdi dir="auto" class="name">
      {[...children].length > LONGEST ? `${[...children].slice(0, LONGEST).join('')}…` : children}
    </bdi>
  );
}

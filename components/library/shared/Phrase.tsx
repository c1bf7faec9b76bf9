import type { ComponentChildren } from 'preact';

/**
 * A sentence with values and one emphasised part: `*Reported* on {platform}: {reason}`. Values are set apart (`bdi`), so that a name
 * written from right to left does not turn the sentence round; stars in a value stay stars.
 */
export function Phrase({
  words,
  values = {},
}: {
  readonly words: string;
  readonly values?: Readonly<Record<string, string>>;
}) {
  return (
    <>
      {words
        .split('*')
        .map((part, index) =>
          index % 2 === 1 ? <strong key={index}>{filled(part, values)}</strong> : filled(part, values),
        )}
    </>
  );
}

function filled(part: string, values: Readonly<Record<string, string>>): ComponentChildren {
  return part.split(/(\{\w+\})/).map((piece, index) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const value = name === undefined ? undefined : values[name];
    return value === undefined ? piece : <bdi key={index}>{value}</bdi>;
  });
}

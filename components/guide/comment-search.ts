import type { PageComment } from '../../lib/domain/subject';

/** Comments whose author or words hold every searched word; small and large letters and accents do not matter. */
export function matching(comments: readonly PageComment[], search: string): readonly PageComment[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return comments;
  return comments.filter((comment) => {
    const all = plain(`${comment.authorName ?? ''} ${comment.authorHandle ?? ''} ${comment.text}`);
    return words.every((word) => all.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

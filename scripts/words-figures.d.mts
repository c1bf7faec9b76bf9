export interface Sentence {
  /** The file of words, such as `cards` or `platforms/x`. */
  readonly area: string;
  readonly key: string;
  readonly say: string;
}
export function allSentences(folder?: string): Sentence[];
export function sentencesOf(text: string): string[];
export function wordsOf(sentence: string): string[];
export function gradeOf(sentences: readonly string[]): number;

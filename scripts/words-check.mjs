// `npm run words:check`: a figure for each file of words, and the ten hardest sentences. It judges nothing; a person reads them aloud.
import { allSentences, gradeOf, wordsOf } from './words-figures.mjs';

const sentences = allSentences();
const areas = new Set(sentences.map(({ area }) => area));
console.log('School year (Flesch-Kincaid), sentences, longest sentence in words:\n');
for (const area of areas) {
  const says = sentences.filter((one) => one.area === area).map(({ say }) => say);
  const longest = Math.max(...says.map((say) => wordsOf(say).length));
  console.log(
    `${gradeOf(says).toFixed(1).padStart(6)} ${String(says.length).padStart(6)} ${String(longest).padStart(4)}  ${area}`,
  );
}
// A label of two long words is no sentence to read aloud: at least six words.
const hardest = sentences
  .filter(({ say }) => wordsOf(say).length >= 6)
  .map((one) => ({ ...one, grade: gradeOf([one.say]) }))
  .toSorted((one, other) => other.grade - one.grade)
  .slice(0, 10);
console.log('\nThe ten hardest sentences:\n');
for (const { area, key, say, grade } of hardest)
  console.log(`${grade.toFixed(1).padStart(6)}  ${area}:${key}\n        ${say}`);

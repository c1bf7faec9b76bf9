/**
 * A checker for Stryker that lets through what was drawn and what the compiler does not name.
 *
 * Stryker has no sampling, so the drawing is done here: every mutant gets a number from the seed and what it is, and the `atMost` smallest
 * ones of the folder are tried. The same seed draws the same ones on any machine, and a change of one file moves few others.
 * What does not compile is no mutant anybody has to test against: types hold it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../run.mjs';

/** Said of what was not drawn; such mutants are not counted. */
export const NOT_DRAWN = 'not drawn';

/**
 * One change, as Stryker gives it: `location` counts lines and columns from 0.
 * @typedef {{ readonly id: string, readonly fileName: string, readonly replacement: string, readonly location: { readonly start: Place, readonly end: Place } }} Mutant
 * @typedef {{ readonly line: number, readonly column: number }} Place
 */

class DrawnChecker {
  /** @param {{ readonly drawn: { readonly seed: string, readonly atMost: number } }} options */
  constructor(options) {
    this.drawn = options.drawn;
    /** @type {Set<string> | null} ids */
    this.chosen = null;
    /** @type {Map<string, { text: string, version: number }>} what the compiler is shown in place of a file, by path */
    this.shown = new Map();
  }

  async init() {
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
      ts.sys,
      ROOT,
    );
    const { sys } = ts;
    this.service = ts.createLanguageService(
      {
        getCompilationSettings: () => options,
        getScriptFileNames: () => fileNames,
        getScriptVersion: (path) => String(this.shown.get(path)?.version ?? 0),
        getScriptSnapshot: (path) => {
          const text = this.shown.get(path)?.text ?? sys.readFile(path);
          return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
        },
        getCurrentDirectory: () => ROOT,
        getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
        fileExists: (path) => sys.fileExists(path),
        readFile: (path) => sys.readFile(path),
        readDirectory: (...given) => sys.readDirectory(...given),
        directoryExists: (path) => sys.directoryExists(path),
        getDirectories: (path) => sys.getDirectories(path),
      },
      ts.createDocumentRegistry(),
    );
  }

  /** @param {readonly Mutant[]} mutants all of the folder */
  async group(mutants) {
    const numbered = mutants.map((mutant) => ({ id: mutant.id, number: numberOf(this.drawn.seed, mutant) }));
    numbered.sort((a, b) => (a.number < b.number ? -1 : 1));
    this.chosen ??= new Set(numbered.slice(0, this.drawn.atMost).map(({ id }) => id));
    return mutants.map(({ id }) => [id]);
  }

  /** @param {readonly Mutant[]} mutants */
  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.look(mutant)]));
  }

  /** @param {Mutant} mutant */
  look(mutant) {
    if (this.chosen?.has(mutant.id) !== true) return { status: 'compileError', reason: NOT_DRAWN };
    const path = join(ROOT, relativeName(mutant.fileName));
    const original = readFileSync(path, 'utf8');
    const version = (this.shown.get(path)?.version ?? 0) + 1;
    this.shown.set(path, { text: mutated(original, mutant), version });
    const faults = [...this.service.getSyntacticDiagnostics(path), ...this.service.getSemanticDiagnostics(path)];
    this.shown.set(path, { text: original, version: version + 1 });
    const [fault] = faults;
    return fault === undefined
      ? { status: 'passed' }
      : { status: 'compileError', reason: ts.flattenDiagnosticMessageText(fault.messageText, '\n') };
  }
}

/** Stryker works in a copy of the project; the file as it is named in the project. @param {string} fileName */
export function relativeName(fileName) {
  const full = resolve(fileName);
  const at = Math.max(full.lastIndexOf('/lib/'), full.lastIndexOf('\\lib\\'));
  return full.slice(at + 1);
}

/** @param {string} seed @param {Mutant} mutant */
function numberOf(seed, { fileName, location, replacement }) {
  return createHash('sha256')
    .update(JSON.stringify([seed, relativeName(fileName), location, replacement]))
    .digest('hex');
}

/** The text of a file with the mutant in it. @param {string} text @param {Mutant} mutant */
function mutated(text, { location, replacement }) {
  const lines = ts.getLineStarts(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest));
  const at = ({ line, column }) => (lines[line] ?? text.length) + column;
  return text.slice(0, at(location.start)) + replacement + text.slice(at(location.end));
}

/** @param {any} options */
function makeChecker(options) {
  return new DrawnChecker(options);
}
makeChecker.inject = ['options'];

/** Where Stryker looks for what a plug-in has. */
export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', factory: makeChecker }];

import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

/**
 * Loads a TypeScript module of the tests into this Node, through the Vite that builds Beside: Node 20 cannot read TypeScript.
 * @param {string} path inside the project
 * @returns {Promise<Record<string, unknown>>} its exports
 */
export async function loadTypeScript(path) {
  const { module } = await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: 'error' });
  return module;
}

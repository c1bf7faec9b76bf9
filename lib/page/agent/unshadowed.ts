/**
 * A member by its interface's own definition. A page can put elements in the way: where one is called so, `document.body` is a picture and
 * `form.parentElement` a field of the form, in the agent's world too (measured in Chromium).
 */
export function plain<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(object) as T, name, object);
}

/** A new element of HTML, on pages that keep `document.createElement` for themselves too, and in documents of another kind (SVG, XML). */
export function create<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  const made = plain(document, 'createElementNS').call(document, 'http://www.w3.org/1999/xhtml', name);
  return made as HTMLElementTagNameMap[K];
}

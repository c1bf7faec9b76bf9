/**
 * A member by its interface's own definition. A page can put elements in the way: where one is called so, `document.body` is a picture and
 * `form.parentElement` a field of the form, in the agent's world too (measured in Chromium).
 */
export function plain<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(object) as T, name, object);
}

/** A new element, on pages that keep `document.createElement` for themselves too. */
export function create<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return plain(document, 'createElement').call(document, name) as HTMLElementTagNameMap[K];
}

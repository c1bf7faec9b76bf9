/**
 * A member by its interface's own definition. A page can put elements in the way: where one is called so, `document.body` is a picture and
 * `form.parentElement` a field of the form, in the agent's world too (measured in Chromium).
 */
export function plain<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(object) as T, name, object);
}

/**
 * The same for one member of many elements: the definition is looked up once, which makes the looking a quarter as dear. Where an interface
 * has no definition of it (tests), each element is asked.
 */
export function plainOf<K extends keyof Element>(name: K): (element: Element) => Element[K] {
  const member = Object.getOwnPropertyDescriptor(Element.prototype, name);
  return (element) => (member?.get === undefined ? plain(element, name) : (member.get.call(element) as Element[K]));
}

/** A new element of HTML, on pages that keep `document.createElement` for themselves too, and in documents of another kind (SVG, XML). */
export function create<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  const made = plain(document, 'createElementNS').call(document, 'http://www.w3.org/1999/xhtml', name);
  return made as HTMLElementTagNameMap[K];
}

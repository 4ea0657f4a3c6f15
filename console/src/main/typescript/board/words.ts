// The words of the page, which the server sent along; the browser has no Kazakh of its own.

const words: Record<string, string> = JSON.parse(document.querySelector<HTMLElement>('main[data-board]')?.dataset.words ?? '{}');

/** A phrase with its {0}, {1} filled in. */
export const t = (key: string, ...values: (string | number)[]): string =>
  (words[key] ?? key).replace(/''/g, "'").replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)]));

/** The word for a code of a list, or the code itself. */
export const name = (group: string, code: string): string => words[`${group}.${code}`] ?? code;

/** A whole number in groups of three. */
export const figure = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** An element with a text, which is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

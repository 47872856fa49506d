/** Elements of the staff sheet, made by hand: what they show is text, never HTML. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string | Node[]} [content]
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, content = '', attributes = {}) {
  const made = document.createElement(tag);
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/**
 * @param {string} words
 * @param {() => void} press
 * @param {Record<string, string>} [attributes]
 */
export function button(words, press, attributes = {}) {
  const made = make('button', words, { type: 'button', ...attributes });
  made.addEventListener('click', press);
  return made;
}

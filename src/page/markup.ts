/**
 * The one place that turns text into elements. What comes in is made by `renderSvg`, which
 * escapes everything that programs can say; no other text may be given to it.
 */

/**
 * Shows `svg` in `host`. Elements already there are changed rather than replaced, so that focus
 * and pointer stay where they are while a picture grows.
 */
export function showSvg(host: Element, svg: string): void {
  const template = document.createElement('template');
  template.innerHTML = svg;
  const next = template.content.firstElementChild;
  if (next === null) return;
  const before = host.firstElementChild;
  if (before === null) host.append(next);
  else change(before, next);
}

function change(before: Element, after: Element): void {
  if (before.tagName !== after.tagName) {
    before.replaceWith(after);
    return;
  }
  changeAttributes(before, after);
  const olds = [...before.childNodes];
  const news = [...after.childNodes];
  news.forEach((node, index) => {
    const old = olds[index];
    if (old === undefined) before.append(node);
    else if (old instanceof Element && node instanceof Element) change(old, node);
    else if (old instanceof Text && node instanceof Text) {
      if (old.data !== node.data) old.data = node.data;
    } else old.replaceWith(node);
  });
  for (const old of olds.slice(news.length)) old.remove();
}

function changeAttributes(before: Element, after: Element): void {
  for (const { name } of [...before.attributes]) {
    // Which bar can be reached by Tab is the page's own knowledge.
    if (name !== 'tabindex' && !after.hasAttribute(name)) before.removeAttribute(name);
  }
  for (const { name, value } of after.attributes) {
    if (name === 'tabindex' && before.hasAttribute(name)) continue;
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  }
}

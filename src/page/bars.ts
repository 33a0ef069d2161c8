/** Moving between the bars of a shown picture. One bar at a time can be reached by Tab. */

/** What a bar says of itself. */
export interface BarFacts {
  readonly label: string;
  readonly run: number;
  readonly line?: number;
}

/** The bar an event happened on. */
export function barAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.al-bar') : null;
}

export function factsOfBar(bar: Element): BarFacts {
  const line = Number(bar.getAttribute('data-line') ?? Number.NaN);
  return {
    label: bar.getAttribute('aria-label') ?? '',
    run: Number(bar.getAttribute('data-run')),
    ...(Number.isInteger(line) && line >= 1 ? { line } : {}),
  };
}

/** Makes sure that exactly one bar can be reached by Tab: `chosen`, or else the one before. */
export function keepOneStop(host: Element, chosen?: Element): void {
  const stops = [...host.querySelectorAll('.al-bar[tabindex="0"]')];
  const stop = chosen ?? stops[0] ?? host.querySelector('.al-bar');
  for (const one of stops) if (one !== stop) one.setAttribute('tabindex', '-1');
  stop?.setAttribute('tabindex', '0');
}

/** The bar that a key leads to from `bar`; null when the key does not move, or not further. */
export function barAfterKey(host: Element, bar: Element, key: string): Element | null {
  const bars = [...host.querySelectorAll('.al-bar')];
  const index = bars.indexOf(bar);
  switch (key) {
    case 'ArrowRight':
      return bars[index + 1] ?? null;
    case 'ArrowLeft':
      return bars[index - 1] ?? null;
    case 'Home':
      return bars[0] ?? null;
    case 'End':
      return bars.at(-1) ?? null;
    case 'ArrowDown':
      return nearestInRow(host, bar, 1);
    case 'ArrowUp':
      return nearestInRow(host, bar, -1);
    default:
      return null;
  }
}

function nearestInRow(host: Element, bar: Element, by: 1 | -1): Element | null {
  const rows = [...host.querySelectorAll('[role="row"]')];
  const at = rows.findIndex((row) => row.contains(bar));
  const next = rows[at + by];
  if (next === undefined) return null;
  const from = middle(bar);
  const bars = [...next.querySelectorAll('.al-bar')];
  bars.sort((a, b) => Math.abs(middle(a) - from) - Math.abs(middle(b) - from));
  return bars[0] ?? null;
}

function middle(bar: Element): number {
  const box = bar.getBoundingClientRect();
  return box.left + box.width / 2;
}

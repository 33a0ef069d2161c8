/** How parts of the picture get their colour: by class in an editor, in plain colours in a file. */

export type Theme = 'css' | 'light' | 'dark';

/** What a colour means. Shapes use `currentColor`, so that one place decides. */
export type Ink =
  | 'text'
  | 'muted'
  | 'grid'
  | 'ground'
  | 'task'
  | 'request'
  | 'server'
  | 'block'
  | 'error'
  | 'cancel';

type Palette = Readonly<Record<Ink, string>>;

const LIGHT: Palette = {
  text: '#1f2328',
  muted: '#59636e',
  grid: '#d8dee4',
  ground: '#ffffff',
  task: '#0969da',
  request: '#1a7f37',
  server: '#8250df',
  block: '#cf222e',
  error: '#cf222e',
  cancel: '#9a6700',
};

const DARK: Palette = {
  text: '#e6edf3',
  muted: '#9198a1',
  grid: '#343b44',
  ground: '#0d1117',
  task: '#4493f8',
  request: '#3fb950',
  server: '#ab7df8',
  block: '#f85149',
  error: '#f85149',
  cancel: '#d29922',
};

/** The attribute that sets `currentColor`: `class="al-ink-task"` or `color="#0969da"`. */
export function ink(theme: Theme, of: Ink): string {
  return theme === 'css' ? `class="al-ink-${of}"` : `color="${palette(theme)[of]}"`;
}

/** The background, as a fill or stroke value, for halos behind text and the sheet of a file. */
export function groundColor(theme: Theme): string {
  return theme === 'css' ? 'var(--al-ground)' : palette(theme).ground;
}

function palette(theme: 'light' | 'dark'): Palette {
  return theme === 'light' ? LIGHT : DARK;
}

/**
 * The colours of both themes, in one place. antd gets them as tokens, our own styles as custom properties
 * (`--ink`, `--line` …). One accent; green, amber and red only mean something and never stand without a word.
 */
export interface Palette {
  accent: string;
  accentSoft: string;
  canvas: string;
  surface: string;
  raised: string;
  line: string;
  lineSoft: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  good: string;
  goodSoft: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  /** What is lit up because something else is pointed at. */
  lit: string;
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    accent: '#17608a',
    accentSoft: '#e6f0f6',
    canvas: '#f4f5f6',
    surface: '#ffffff',
    raised: '#fafbfb',
    line: '#d5d9dd',
    lineSoft: '#e7eaec',
    ink: '#1b2126',
    inkSoft: '#4d575f',
    inkFaint: '#66717a',
    good: '#1f6f43',
    goodSoft: '#e6f3eb',
    warn: '#8a5300',
    warnSoft: '#fdf1dc',
    bad: '#ab2b23',
    badSoft: '#fbe9e7',
    lit: '#fff3c4',
  },
  dark: {
    accent: '#6cb4dc',
    accentSoft: '#16303f',
    canvas: '#14171a',
    surface: '#1b1f23',
    raised: '#21262b',
    line: '#3a424a',
    lineSoft: '#2b3238',
    ink: '#e8ebee',
    inkSoft: '#b4bdc5',
    inkFaint: '#929da6',
    good: '#78c79a',
    goodSoft: '#183325',
    warn: '#e5b463',
    warnSoft: '#3a2c12',
    bad: '#f0918a',
    badSoft: '#401f1d',
    lit: '#4a3f14',
  },
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function applyPalette(mode: 'light' | 'dark', root: HTMLElement): void {
  root.dataset.theme = mode;
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(palettes[mode])) {
    root.style.setProperty(`--${kebab(name)}`, value);
  }
}

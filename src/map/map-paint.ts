import type { Palette } from '../ui/palette.ts';

/** The colours of the schematic ground; everything else comes from the console's palette. */
export interface MapPaint {
  ground: string;
  water: string;
  waterInk: string;
  street: string;
  border: string;
  place: string;
  ink: string;
  inkSoft: string;
  halo: string;
  accent: string;
  bad: string;
  warn: string;
  fill: number;
}

export function mapPaint(mode: 'light' | 'dark', palette: Palette): MapPaint {
  const dark = mode === 'dark';
  return {
    ground: dark ? '#1f2428' : '#f3f2ee',
    water: dark ? '#1d3545' : '#cfe3ee',
    waterInk: dark ? '#7fa9c4' : '#4b7a96',
    street: dark ? '#3a4148' : '#dcd9d1',
    border: dark ? '#77818a' : '#8d959b',
    place: dark ? '#6d777f' : '#a09c92',
    ink: palette.ink,
    inkSoft: palette.inkFaint,
    halo: dark ? '#1f2428' : '#ffffff',
    accent: palette.accent,
    bad: palette.bad,
    warn: palette.warn,
    fill: dark ? 0.36 : 0.42,
  };
}

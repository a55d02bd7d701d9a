import type { words as zh } from '../zh-CN/map.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof zh> = {
  loading: 'Loading the map…',
  unavailable:
    'This machine cannot draw the map (no WebGL). The list beside it holds the same information.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything again',
  schematic: 'Schematic, not a survey',
  keys: 'Arrow keys move, + − zoom',
};

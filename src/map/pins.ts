import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import styles from './map.module.css';
import type { MapScene, SchoolPin } from './scene.ts';

export interface Pins {
  show: (scene: MapScene, selectedId: string | null) => void;
}

interface Pin {
  marker: Marker;
  element: HTMLElement;
  /** What it shows: a pin that shows the same is let be, since the page is asked at every step of a drag. */
  shown?: string;
}

/** What a pin says to those who do not see it, and on hover. */
const sentence = ({ name, note }: SchoolPin) => (note ? `${name} · ${note}` : name);

function schoolElement(onSelect: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles.pin ?? '';
  const sign = document.createElement('span');
  sign.className = styles.sign ?? '';
  const badge = document.createElement('span');
  const name = document.createElement('span');
  name.className = styles.pinName ?? '';
  name.ariaHidden = 'true';
  sign.append(badge);
  button.append(sign, name);
  button.addEventListener('click', (event) => {
    // Otherwise the range beneath would answer to the same click.
    event.stopPropagation();
    onSelect();
  });
  return button;
}

function homeElement(): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.home ?? '';
  element.setAttribute('role', 'img');
  element.innerHTML =
    '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M12 3 2.5 11h3V20.5h13V11h3z"/></svg>';
  return element;
}

/**
 * Schools and the home as elements of the document rather than of the canvas: they take the keyboard's
 * focus, and a screen reader finds them.
 */
export function createPins(map: MapLibreMap, onSelect: (schoolId: string) => void): Pins {
  const schools = new Map<string, Pin>();
  let home: Pin | null = null;

  const drawSchool = (school: SchoolPin, selected: boolean) => {
    let pin = schools.get(school.id);
    if (!pin) {
      const element = schoolElement(() => onSelect(school.id));
      const marker = new Marker({ element }).setLngLat(school.point).addTo(map);
      pin = { marker, element };
      schools.set(school.id, pin);
    }
    const shown = JSON.stringify([school, selected]);
    if (pin.shown === shown) return;
    pin.shown = shown;
    const { element, marker } = pin;
    marker.setLngLat(school.point);
    element.dataset.ownership = school.ownership;
    element.dataset.tone = school.tone ?? 'plain';
    element.style.setProperty('--share', `${(school.share ?? 0) * 100}%`);
    element.dataset.selected = String(selected);
    element.dataset.named = String(Boolean(school.named));
    element.setAttribute('aria-label', sentence(school));
    element.setAttribute('aria-pressed', String(selected));
    element.style.zIndex = selected ? '3' : school.badge ? '2' : '1';
    const badge = element.querySelector(`.${styles.sign} > span`);
    const name = element.querySelector(`.${styles.pinName}`);
    if (badge) badge.textContent = school.badge ?? '';
    if (name) name.textContent = sentence(school);
    element.dataset.badged = String(Boolean(school.badge));
  };

  return {
    show: (scene, selectedId) => {
      const wanted = new Set((scene.schools ?? []).map(({ id }) => id));
      for (const [id, pin] of schools) {
        if (wanted.has(id)) continue;
        pin.marker.remove();
        schools.delete(id);
      }
      for (const school of scene.schools ?? []) drawSchool(school, school.id === selectedId);
      if (!scene.home) {
        home?.marker.remove();
        home = null;
        return;
      }
      if (!home) {
        const element = homeElement();
        home = {
          element,
          marker: new Marker({ element }).setLngLat(scene.home.point).addTo(map),
        };
      }
      home.marker.setLngLat(scene.home.point);
      home.element.setAttribute('aria-label', scene.home.label);
      home.element.title = scene.home.label;
    },
  };
}

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What jsdom has no layout for and antd and the virtual table ask about. */
const SCREEN = { width: 1366, height: 768 };

class QuietObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

vi.stubGlobal('ResizeObserver', QuietObserver);
vi.stubGlobal('IntersectionObserver', QuietObserver);
vi.stubGlobal('matchMedia', (media: string) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
}));
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
  if (typeof to === 'object' && to.top !== undefined) this.scrollTop = to.top;
  this.dispatchEvent(new Event('scroll'));
};
window.scrollTo = () => {};
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => SCREEN.height },
  offsetWidth: { configurable: true, get: () => SCREEN.width },
  clientHeight: { configurable: true, get: () => SCREEN.height },
  clientWidth: { configurable: true, get: () => SCREEN.width },
});

// No WebGL either; without this jsdom prints that it has none. A map then says that it cannot be drawn.
HTMLCanvasElement.prototype.getContext = () => null;

// jsdom refuses the style of a pseudo element; antd only measures scroll bars with it.
const computedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computedStyle(element);

configure({ asyncUtilTimeout: 15_000 });

/** A warning of React or antd is a defect of the page, so it fails the test that caused it (house rule 17). */
const complaints: string[] = [];
const complain = (...what: unknown[]) => void complaints.push(what.map(String).join(' '));

beforeEach(() => {
  complaints.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  vi.spyOn(console, 'error').mockImplementation(complain);
  vi.spyOn(console, 'warn').mockImplementation(complain);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(complaints, 'the console must stay silent').toEqual([]);
});

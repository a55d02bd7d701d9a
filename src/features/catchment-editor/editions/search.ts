export interface EditionsSearch {
  district?: string;
  /** The edition that is open. */
  edition?: string;
  /** What it is compared with; what the service compares with by itself where nothing is said. */
  against?: string;
}

const NAMES = ['district', 'edition', 'against'] as const;

/** The one reading of the page's address; what a link says wrongly is dropped, the rest is kept. */
export function parseEditionsSearch(params: URLSearchParams): EditionsSearch {
  const text = (name: string) => params.get(name)?.trim().slice(0, 60) || undefined;
  return Object.fromEntries(NAMES.map((name) => [name, text(name)]));
}

export function editionsSearchParams(search: EditionsSearch): URLSearchParams {
  return new URLSearchParams(
    NAMES.flatMap((name): [string, string][] => {
      const value = search[name];
      return value ? [[name, value]] : [];
    }),
  );
}

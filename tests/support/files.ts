/** The smallest files that are what they say, and some that are not. Bytes, not text. */
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

export const PDF = bytes(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const words = (text: string) => {
  const drawn = `BT /F 18 Tf 20 100 Td (${text}) Tj ET`;
  return `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`;
};
const leaf = (content: number) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents ${content} 0 R/Resources<</Font<</F 7 0 R>>>>>>`;
/** Two pages with words, in a font that every reader must have of its own. */
export const PDF_OF_TWO_PAGES = bytes(
  `%PDF-1.4\n${[
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
    leaf(5),
    leaf(6),
    words('Agreement, page one'),
    words('Signed 2020-05-31'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
    .map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`)
    .join('')}trailer<</Root 1 0 R/Size 8>>\n%%EOF\n`,
);

/** One white pixel. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

/** Markers alone: a start, a scan with a stuffed byte, an end, and what a telephone writes after it. */
export const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01,
  0x00, 0x01, 0x00, 0x00, 0xff, 0xda, 0x00, 0x04, 0x01, 0x02, 0x55, 0xff, 0x00, 0xff, 0xd0, 0x66,
  0xff, 0xd9, 0x53, 0x45, 0x46,
]);

/** A program, whatever it is called. */
export const PROGRAM = bytes(`MZ${'\u0000'.repeat(200)}This program cannot be run in DOS mode.`);
export const WEB_PAGE = bytes('<!doctype html><script>alert(1)</script>');

export const withoutEnd = (file: Uint8Array) => file.slice(0, file.length - 14);

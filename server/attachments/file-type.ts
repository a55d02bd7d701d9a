import { fileTypeFromBuffer } from 'file-type';
import { ATTACHMENT_TYPES, type AttachmentType } from '../contract/attachments.ts';

/** What a file is by its content; `null` for whatever is not taken. Neither name nor header is asked. */
export async function typeOf(content: Uint8Array): Promise<AttachmentType | null> {
  const found = await fileTypeFromBuffer(content);
  return ATTACHMENT_TYPES.find((type) => type === found?.mime) ?? null;
}

/** Whether the file has its end: a scan whose sending broke off begins like a good one. */
export function isWhole(type: AttachmentType, content: Uint8Array): boolean {
  switch (type) {
    case 'application/pdf':
      // Readers look for the mark in the last kilobyte, since some writers add to it.
      return endsWith(content, '%%EOF', 1_024);
    case 'image/png':
      return endsWith(content, 'IEND', 64);
    case 'image/jpeg':
      return hasEndOfImage(content);
  }
}

function endsWith(content: Uint8Array, mark: string, within: number): boolean {
  const tail = content.subarray(Math.max(0, content.length - within));
  return new TextDecoder('latin1').decode(tail).includes(mark);
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * Walks a JPEG's segments to its end mark. Looking for the two bytes alone would find those of a thumbnail, and
 * telephones write their own things after the mark.
 */
function hasEndOfImage(content: Uint8Array): boolean {
  let at = 2;
  while (at + 1 < content.length) {
    if (content[at] !== 0xff) return false;
    const marker = content[at + 1];
    if (marker === END_OF_IMAGE) return true;
    if (marker === 0xff) {
      // Markers may be padded.
      at += 1;
      continue;
    }
    at += 2 + (content[at + 2] ?? 0) * 256 + (content[at + 3] ?? 0);
    if (marker === START_OF_SCAN) at = afterScan(content, at);
  }
  return false;
}

/** A picture's data end at the first marker that is neither a stuffed byte nor a restart. */
function afterScan(content: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < content.length) {
    const next = content[at + 1] ?? 0;
    if (content[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return content.length;
}

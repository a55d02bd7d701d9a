/**
 * A 64-bit fingerprint of a record's text (two rounds of FNV-1a with different offsets, mixed). It only tells
 * "the same record once more" from "another record under this number"; nothing secret hangs on it, and hashing
 * tens of thousands of records must not cost seconds.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  return hex(low) + hex(high ^ (high >>> 13));
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

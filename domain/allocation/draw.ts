/**
 * The number a pupil draws: a pure hash of the run's seed and the collection number, so that anybody who
 * knows both can replay the draw by hand. The smaller number is admitted first.
 *
 * Defined as cyrb53 (public domain, bryc) over the UTF-16 code units of `seed:collectionNumber`: two
 * 32-bit multiplicative hashes, cross-mixed at the end, joined to one whole number below 2^53. A draw
 * needs even spreading, not secrecy: the seed must be fixed in public before it can be known whom it
 * favours (policy §3: whatever is chosen, the run says so).
 */
export function drawNumber(seed: string, collectionNumber: string): number {
  const text = `${seed}:${collectionNumber}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 4_294_967_296 * (0x1fffff & (low >>> 0)) + (high >>> 0);
}

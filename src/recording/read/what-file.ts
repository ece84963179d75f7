import type { OtherFile } from './fault'

/** So many bytes tell what a file is. */
export const HEAD_BYTES = 512

/** Whether a file begins as gzip does (RFC 1952). */
export function isGzip(first: Uint8Array): boolean {
  return first[0] === 0x1f && first[1] === 0x8b
}

const SIGNATURES: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** What a file is that holds no text, by its first `HEAD_BYTES`; null for text, packed or not. */
export function otherFile(first: Uint8Array): OtherFile | null {
  if (isGzip(first)) return null
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => first[i] === byte))
  if (found) return found[0]
  if (isTar(first)) return 'tar'
  return utf16(first) === null && first.includes(0) ? 'binary' : null
}

/** What PowerShell writes when an answer is sent into a file; null for any other text. */
export function utf16(first: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : null
}

/** Where the sum of a tar's header stands in it, as octal digits (POSIX, pax). */
const SUM_AT = 148
const SUM_BYTES = 8
const MAGIC_AT = 257

/** Whether a file begins as tar does: by its magic word, by the sum of its first header, or with an empty block. */
function isTar(first: Uint8Array): boolean {
  if (first.length < HEAD_BYTES) return false
  const header = first.subarray(0, HEAD_BYTES)
  const text = String.fromCharCode(...header)
  if (text.startsWith('ustar', MAGIC_AT)) return true
  if (header.every((byte) => byte === 0)) return true
  const told = /^[ 0]*([0-7]+)[ \0]/.exec(text.slice(SUM_AT, SUM_AT + SUM_BYTES))?.[1]
  if (told === undefined) return false
  // The sum itself counts as spaces.
  const isSum = (i: number) => i >= SUM_AT && i < SUM_AT + SUM_BYTES
  return header.reduce((sum, byte, i) => sum + (isSum(i) ? 32 : byte), 0) === Number.parseInt(told, 8)
}

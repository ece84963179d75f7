import type { JsonPart } from '../found/json-scan'

/** What came where a recording or an answer was expected, as its first bytes tell; `gzip` is one too often packed. */
export type OtherFile = 'zip' | 'tar' | 'gzip' | 'image' | 'pdf' | 'binary'

/** Why a file cannot be played, or not further. `line`: the line of the unpacked file, from 1. */
export type Fault =
  | { readonly kind: 'empty' }
  /** The browser could not read it, e.g. since it was moved meanwhile. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'other-file'; readonly came: OtherFile }
  /** Written by a newer version of the dashboard. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The first line says that it is a recording, but not of what. */
  | { readonly kind: 'header'; readonly path: string; readonly expected: string }
  /** Lines of a recording, without the first. */
  | { readonly kind: 'no-header' }
  | { readonly kind: 'no-answers' }
  /** A line that is no JSON. `column` from 1. */
  | { readonly kind: 'json'; readonly line: number; readonly column: number; readonly expected: JsonPart | 'end' }
  /** A line that is JSON, but not what belongs there. `path` is empty for the line as a whole. */
  | { readonly kind: 'shape'; readonly line: number; readonly path: string; readonly expected: string }
  /** A change of something that the answer before does not have, or of an answer that never came. */
  | { readonly kind: 'patch'; readonly line: number; readonly path: string }
  /** A time before that of the line before; both epoch milliseconds. */
  | { readonly kind: 'time'; readonly line: number; readonly at: number; readonly before: number }
  /** The compressed data is damaged: nothing after `line` can be read. `byte`: about where in the file, packed. */
  | { readonly kind: 'gzip'; readonly line: number; readonly byte: number }
  /** The file ends after `line` without the line that ends a recording. */
  | { readonly kind: 'cut'; readonly line: number }
  /** Lines before `line` are missing: what comes after them may rest on them. */
  | { readonly kind: 'missing'; readonly line: number; readonly missing: number }
  /** A line tells of fewer lines before it, `told`, than there are: one is there twice, or should not be there. */
  | { readonly kind: 'surplus'; readonly line: number; readonly told: number; readonly there: number }
  /**
   * The last line tells of another number of lines than there are; `there` counts none twice. `isNumbered`: those have
   * numbers of their own, and are in order.
   */
  | {
      readonly kind: 'count'
      readonly line: number
      readonly told: number
      readonly there: number
      readonly isNumbered: boolean
    }
  /** Larger than what can be kept; `megabytes` is the limit, unpacked. */
  | { readonly kind: 'too-large'; readonly line: number; readonly megabytes: number }

/** A fault, thrown by what reads and caught before it leaves the room. */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.kind)
    this.name = 'FaultError'
    this.fault = fault
  }
}

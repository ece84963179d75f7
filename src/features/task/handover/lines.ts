import type { Translate } from '@/i18n/keys'
import type { English } from '@/i18n/texts'
import { UNKNOWN } from '@/lib/format'
import { codeMarkdown, cut, escapeMarkdown } from './server-text'

/** A piece of a line: a sentence of the page, which may hold texts of a server, or such a text alone. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** `most`: so many characters of it are shown. */
  | { readonly kind: 'server'; readonly text: string; readonly most: number }
  /** An address of this page. */
  | { readonly kind: 'link'; readonly href: string }

export interface Line {
  /** What it is about; null where the line speaks for itself. */
  readonly label: string | null
  /** Whether it is one of a list, in a form that has lists. */
  readonly listed: boolean
  /** Put beside each other as they are. */
  readonly pieces: readonly Piece[]
}

/** The longest sentence: it may hold a status or the name of a step, which are a server's. */
const LONGEST_WORDS = 400

/** Characters of a text of OMS that are shown. */
export const MOST = { name: 120, code: 80, message: 500, proposal: 300 } as const
/** Of what there can be many, so many are named. */
export const FEW = 3

/** Says that so many further ones are not named. */
export function moreText(t: Translate, count: number): string[] {
  return count > 0 ? [t('handover.andMore', { count })] : []
}

/** A sentence of the page. */
export const words = (text: string): Piece => ({ kind: 'words', text })

/** A text of a server, word for word. */
export const server = (text: string, most: number): Piece => ({ kind: 'server', text: text.trim(), most })

/** The lines of a summary have their names among the texts. */
export type LineName = keyof English['handover']['line']

/** A line with its label, its pieces one behind the other; none where there is nothing to say. */
export function lineOf(t: Translate, name: LineName, pieces: readonly Piece[], between = ''): Line[] {
  const [first, ...rest] = pieces
  if (!first) return []
  const gap = between === '' ? [] : [words(between)]
  return [
    { label: t(`handover.line.${name}`), listed: true, pieces: [first, ...rest.flatMap((piece) => [...gap, piece])] },
  ]
}

/** Lines as plain text, for where nothing is rendered. */
export function plainText(lines: readonly Line[], t: Translate): string {
  const text = (piece: Piece) => {
    if (piece.kind === 'link') return piece.href
    return shortened(piece, t, (whole) => whole || UNKNOWN)
  }
  return lines.map(({ label, pieces }) => `${labelText(label, t)}${pieces.map(text).join('')}\n`).join('')
}

/** Lines as Markdown. Holds no markup but its own. */
export function markdown(lines: readonly Line[], t: Translate): string {
  const text = (piece: Piece) => {
    if (piece.kind === 'link') return `<${piece.href.replace(/[<>\s`]/g, encodeURIComponent)}>`
    return shortened(piece, t, piece.kind === 'server' ? codeMarkdown : escapeMarkdown)
  }
  const line = ({ label, listed, pieces }: Line) => {
    const about = label === null ? '' : `**${escapeMarkdown(labelText(label, t)).trim()}** `
    // Two lines without a blank one between them would be one paragraph.
    return `${listed ? '- ' : ''}${about}${pieces.map(text).join('')}\n${listed ? '' : '\n'}`
  }
  return lines.map(line).join('')
}

function labelText(label: string | null, t: Translate): string {
  return label === null ? '' : t('handover.labelled', { label })
}

function shortened(piece: Exclude<Piece, { kind: 'link' }>, t: Translate, write: (text: string) => string): string {
  const { text, of } = cut(piece.text, piece.kind === 'server' ? piece.most : LONGEST_WORDS)
  return write(text) + (of === null ? '' : t('handover.cut', { count: of }))
}

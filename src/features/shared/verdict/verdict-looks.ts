import type { Severity } from '@/domain/verdict'

interface VerdictLook {
  readonly sign: string
  readonly text: string
  readonly border: string
}

/** How each severity looks: a sign and a colour. */
export const VERDICT_LOOKS: Record<Severity, VerdictLook> = {
  ok: { sign: '✓', text: 'text-ok', border: 'border-l-ok' },
  info: { sign: 'i', text: 'text-source', border: 'border-l-source' },
  attention: { sign: '!', text: 'text-warn', border: 'border-l-warn' },
  critical: { sign: '✕', text: 'text-bad', border: 'border-l-bad' },
}

/** Of a verdict that may hold no longer. */
export const STALE_LOOK: VerdictLook = { sign: '?', text: 'text-muted', border: 'border-l-muted' }

/** OMS's own alarm is on: whatever else holds, somebody should look. */
export function atLeastAttention(severity: Severity): Severity {
  return severity === 'critical' ? 'critical' : 'attention'
}

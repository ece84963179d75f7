import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import type { Theme } from '@/lib/preferences'
import { Button, Select } from '@/ui/button'
import { usePreferences } from '@/ui/preferences'
import type { ScreenLock } from './screen-lock'

interface WallControlsProps {
  readonly lock: ScreenLock
  readonly pages: number
  readonly onTurn: (by: number) => void
  /** Whether pages turn by themselves; null where they never do. */
  readonly turning: boolean | null
  readonly onTurning: (turning: boolean) => void
}

/** The way out, and the few things that can be set: there for who moves a pointer or comes by keyboard. */
export function WallControls({ lock, pages, onTurn, turning, onTurning }: WallControlsProps) {
  const { t } = useTranslation()
  const [{ theme }, set] = usePreferences()
  const awake = useAwake(lock)
  return (
    <nav className="wall-controls" aria-label={t('wall.controls.label')}>
      <Link to={paths.tasks.href()} className="rounded-lg px-2.5 py-1 text-sm underline">
        {t('wall.controls.leave')}
      </Link>
      {pages > 1 && (
        <>
          <Button onClick={() => onTurn(-1)} aria-label={t('wall.controls.before')}>
            ←
          </Button>
          <Button onClick={() => onTurn(1)} aria-label={t('wall.controls.next')}>
            →
          </Button>
          {turning !== null && (
            <Button onClick={() => onTurning(!turning)}>
              {t(turning ? 'wall.controls.pause' : 'wall.controls.goOn')}
            </Button>
          )}
        </>
      )}
      <FullScreen />
      <Select<Theme>
        label={t('common.theme.label')}
        value={theme}
        onChoose={(value) => set({ theme: value })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`common.theme.${value}`) }))}
      />
      <p className="text-sm text-muted">{t(awake ? 'wall.controls.awake' : 'wall.controls.notAwake')}</p>
    </nav>
  )
}

/** Keeps the screen awake as long as the wall is shown. */
function useAwake(lock: ScreenLock): boolean {
  useEffect(() => lock.hold(), [lock])
  return useSyncExternalStore(lock.subscribe, lock.held)
}

function FullScreen() {
  const { t } = useTranslation()
  const [full, setFull] = useState(() => document.fullscreenElement !== null)
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  if (!document.fullscreenEnabled) return null
  const toggle = () => {
    const done = full ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    // Refused: the wall stays as it is.
    done.catch(() => {})
  }
  return <Button onClick={toggle}>{t(full ? 'wall.controls.endFullScreen' : 'wall.controls.fullScreen')}</Button>
}

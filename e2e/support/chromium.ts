import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/** Variables that may name a Chromium; the first is ours, the second is known from Playwright's own images. */
const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'] as const

/** What distributions call the browser. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** How the browser is started: quiet, so that every request of a spec is one that the page made. */
export function launchOptions(): LaunchOptions {
  const executablePath = process.env.CHROMIUM_PATH
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  }
}

/**
 * The path of a Chromium: a named one, Playwright's, the system's, or one that is installed now.
 * @throws a sentence that says what to do.
 */
export function provideChromium(): string {
  return named() ?? playwrights() ?? systems() ?? installed()
}

function named(): string | null {
  for (const variable of VARIABLES) {
    const path = process.env[variable]
    if (!path) continue
    if (isProgram(path)) return path
    throw new Error(`${variable} names no program: ${path}. Set it to the path of a Chromium or Chrome, or unset it.`)
  }
  return null
}

function playwrights(): string | null {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

function systems(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter)
  const paths = [...NAMES.flatMap((name) => [...places, '/usr/bin'].map((place) => join(place, name))), MAC]
  return paths.find(isProgram) ?? null
}

function installed(): string {
  const isRoot = process.getuid?.() === 0
  process.stdout.write('No Chromium found, installing one.\n')
  if (run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])) {
    const path = playwrights()
    if (path) return path
  }
  // Where Playwright's download is blocked, Debian's and Ubuntu's mirror often is not.
  if (isRoot && isProgram('/usr/bin/apt-get') && run('apt-get', ['update'])) {
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
    const path = systems()
    if (path) return path
  }
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to the path of one.',
  )
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

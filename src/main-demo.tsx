import './ui/theme.css'
import { HashRouter } from 'react-router'
import { browserKeeping } from './app/browser'
import { startPage } from './app/start-page'
import { anchorOf } from './app/static-demo/anchor'
import { demoFetch } from './app/static-demo/demo-fetch'
import { keepPlaces } from './app/static-demo/in-page-links'
import { ownTabs } from './app/static-demo/own-tabs'
import { presentPath } from './lib/hash-address'

// The page of `npm run build:demo`: without a server, the demo OMS answers in it, and any static host can serve it.
const anchor = anchorOf({ tab: () => sessionStorage, browser: () => localStorage }, Date.now())
const keeping = browserKeeping()
keepPlaces(document)
await startPage({
  fetch: demoFetch({ now: Date.now, anchor }),
  keeping: { ...keeping, tabs: ownTabs(keeping.tabs, String(anchor)) },
  Router: HashRouter,
  pathname: () => presentPath(window.location.hash).pathname,
})

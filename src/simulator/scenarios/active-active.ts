import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'active-active',
  title: { en: 'Both ends are written to', zh: '双活：两端均可写' },
  look: {
    en: 'Active-active: changes go forward and back at once, each way with a delay of its own.',
    zh: '双活：变更同时正向和反向同步，各有各的延迟。',
  },
  shows: ['active-active', 'Q-39'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_3aa6o1',
  name: 'wallets_ob_to_ob',
  from: 'OB_MYSQL',
  to: 'OB_MYSQL_CE',
  owner: 'finance_dba',
  labels: ['prod', 'finance'],
  importance: 'HIGH',
  objects: 'wallets: wallet*16 wallet_log*16',
  rows: 8_240_771,
  does: ['structure', 'full', 'incremental', 'verify', 'reverse'],
  activeActive: true,
  starts: { at: 'caught-up', minutes: 200 },
})

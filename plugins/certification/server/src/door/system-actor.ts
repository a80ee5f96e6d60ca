import type { Actor } from '@sxjp/plugin-certification/domain';

/** 系统按方案自己办的事，在这个名下. */
export const SYSTEM: Actor = {
  kind: 'system',
  id: 'system:clock',
  name: '系统',
  roles: ['system'],
};

import type { Actor } from '@sxjp/plugin-certification/domain';

/** 公众在网上提出的，系统在这个名下登记；who it was is kept apart, where it can be erased. */
export const PUBLIC: Actor = {
  kind: 'system',
  id: 'system:public',
  name: '公众（网上提出）',
  roles: ['system'],
};

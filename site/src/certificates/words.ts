import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import type { Label } from '@sxjp/config/scheme';

type EventName = PublicCertificate['events'][number]['event'];

/** What each event of a certificate's life is called. */
export const EVENT_LABELS: Record<EventName, Label> = {
  announced: { zh: '公告，证书生效', en: 'Announced; the certificate took effect' },
  suspended: { zh: '暂停', en: 'Suspended' },
  restored: { zh: '恢复', en: 'Restored' },
  revoked: { zh: '撤销', en: 'Revoked' },
  cancelled: { zh: '注销', en: 'Cancelled' },
  changed: { zh: '变更，换发新版', en: 'Changed; a new version was issued' },
  superseded: { zh: '已换证', en: 'Superseded' },
  imported: { zh: '历史证书录入本系统', en: 'Earlier certificate entered into this system' },
};

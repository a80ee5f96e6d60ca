import { assumed, law, peer } from '../source.ts';
import { carriedAt, say } from './record.ts';
import type { RecordScheme } from './record.ts';

const USE = law('商标法 第三条；商标法实施条例 第十三条（使用管理规则）');

const CARRIED = assumed('证书换发新版的，许可随之，不另办理');

/** 标识使用许可. The association's own: it follows the certificate, and can be stopped for misuse alone. 〔rulings 14〕 */
export const MARK_LICENCE = {
  title: say('标识使用许可', 'Mark licence'),
  stages: {
    active: say('有效', 'Active'),
    paused: say('随证书暂停', 'Paused with the certificate'),
    stopped: say('因滥用暂停', 'Stopped for misuse'),
    terminated: say('终止', 'Terminated'),
  },
  actions: {
    grant: say('许可', 'Grant'),
    import: say('导入', 'Import'),
    pause: say('随证书暂停', 'Pause with the certificate'),
    resume: say('随证书恢复', 'Resume with the certificate'),
    stop: say('因滥用暂停', 'Stop for misuse'),
    release: say('解除暂停', 'Release'),
    carry_over: say('随换发的证书', 'Carry over to the new version'),
    end: say('随证书终止', 'End with the certificate'),
    terminate: say('终止', 'Terminate'),
  },
  births: {
    grant: { to: 'active', by: ['publisher'], via: 'application' },
    import: { to: 'active', by: ['publisher'], via: 'application' },
  },
  transitions: {
    active: {
      ...carriedAt('active', CARRIED),
      pause: {
        to: ['paused'],
        by: ['certification_body', 'supervisor'],
        guards: ['certificate_suspended'],
        source: USE,
      },
      stop: { to: ['stopped'], by: ['supervisor'], guards: [], source: peer('台灣精品：標章誤用') },
      end: {
        to: ['terminated'],
        by: ['certification_body', 'supervisor', 'case_officer', 'publisher', 'system'],
        guards: ['certificate_ended'],
        source: USE,
      },
    },
    paused: {
      ...carriedAt('paused', CARRIED),
      resume: {
        to: ['active'],
        by: ['certification_body', 'supervisor'],
        guards: ['certificate_effective'],
        source: USE,
      },
      end: {
        to: ['terminated'],
        by: ['certification_body', 'supervisor', 'case_officer', 'publisher', 'system'],
        guards: ['certificate_ended'],
        source: USE,
      },
    },
    stopped: {
      ...carriedAt('stopped', CARRIED),
      release: {
        to: ['active'],
        by: ['supervisor'],
        guards: ['certificate_effective'],
        source: peer('台灣精品：改正後恢復'),
      },
      terminate: {
        to: ['terminated'],
        by: ['department_head'],
        guards: [],
        source: peer('台灣精品：終止授權並公告'),
      },
      end: {
        to: ['terminated'],
        by: ['certification_body', 'supervisor', 'case_officer', 'publisher', 'system'],
        guards: ['certificate_ended'],
        source: USE,
      },
    },
    terminated: {},
  },
  ends: ['terminated'],
} as const satisfies RecordScheme;

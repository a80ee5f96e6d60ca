/** Where a value comes from; checked by `source-schema.ts`, apart so that pages reading the data need no zod. */
export interface Source {
  origin: 'seed' | 'law' | 'peer' | 'assumed';
  clause: string;
}

/** 〔流程〕 “山西精品”申报流程及认证申请表. */
export const flow = (clause: string): Source => ({ origin: 'seed', clause: `申报流程 ${clause}` });

/** 〔说明〕 《山西精品 现场核查要求》编制说明 (2025). */
export const note = (clause: string): Source => ({ origin: 'seed', clause: `编制说明 ${clause}` });

export const law = (clause: string): Source => ({ origin: 'law', clause });
export const peer = (clause: string): Source => ({ origin: 'peer', clause });
export const assumed = (clause: string): Source => ({ origin: 'assumed', clause });

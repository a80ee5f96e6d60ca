import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { FetchClient } from '@strapi/strapi/admin';
import { z } from 'zod';
import { SchemeEdition } from '@sxjp/config/scheme';
import type { Role, Stage } from '@sxjp/config/scheme';
import { useSpeech } from '../language.ts';
import type { Language } from '../language.ts';
import { ActAnswer, Created, Me, People } from './act.ts';
import type { Person } from './act.ts';
import { CaseList, CasePage } from './case.ts';
import { NoticeList, NoticePage, Publication } from './notice.ts';
import type { NoticeLine } from './notice.ts';

export interface CaseQuery {
  mine: boolean;
  stage: Stage | null;
  q: string;
  page: number;
  pageSize: number;
}

export interface NewNotice {
  requestId: string;
  title: string;
  body: string;
  round: string;
  applicationIds: readonly string[];
}

export interface NewObjection {
  requestId: string;
  applicationId: string;
  kind: 'organization' | 'person';
  statement: string;
  receivedOn: string;
}

/** Every question and act this panel puts to the server, each answer read before it is believed. */
export interface Server {
  me: () => Promise<Me>;
  edition: () => Promise<SchemeEdition>;
  people: (role: Role) => Promise<Person[]>;
  cases: (query: CaseQuery) => Promise<CaseList>;
  caseOf: (id: string) => Promise<CasePage>;
  file: (caseId: string, sha256: string) => Promise<Blob>;
  notices: () => Promise<NoticeLine[]>;
  noticeOf: (id: string) => Promise<NoticePage>;
  publication: () => Promise<Publication>;
  act: (record: ActRecord, action: string, body: object) => Promise<ActAnswer>;
  draftNotice: (notice: NewNotice) => Promise<string>;
  registerObjection: (objection: NewObjection) => Promise<string>;
}

export interface ActRecord {
  type: 'applications' | 'notices';
  id: string;
}

const segment = encodeURIComponent;

function serverThrough(client: FetchClient, language: Language): Server {
  const options = { headers: { 'Accept-Language': language } };
  const ask = async <T extends z.ZodType>(path: string, answer: T): Promise<z.infer<T>> =>
    answer.parse((await client.get(`/certification/${path}`, options)).data);
  const tell = async <T extends z.ZodType>(
    path: string,
    body: object,
    answer: T
  ): Promise<z.infer<T>> =>
    answer.parse((await client.post(`/certification/${path}`, body, options)).data);

  return {
    me: async () => (await ask('me', Me)).actor,
    edition: async () => (await ask('scheme', z.object({ edition: SchemeEdition }))).edition,
    people: async (role) => (await ask(`people?role=${role}`, People)).people,
    cases: ({ mine, stage, q, page, pageSize }) => {
      const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) });
      if (mine) query.set('mine', 'true');
      if (stage !== null) query.set('stage', stage);
      if (q !== '') query.set('q', q);
      return ask(`applications?${query.toString()}`, CaseList);
    },
    caseOf: (id) => ask(`applications/${segment(id)}`, CasePage),
    file: async (caseId, sha256) => {
      const path = `/certification/applications/${segment(caseId)}/files/${segment(sha256)}`;
      return (await client.get(path, { ...options, responseType: 'blob' })).data;
    },
    notices: async () => (await ask('notices', NoticeList)).results,
    noticeOf: (id) => ask(`notices/${segment(id)}`, NoticePage),
    publication: () => ask('publication', Publication),
    act: ({ type, id }, action, body) =>
      tell(`${type}/${segment(id)}/actions/${segment(action)}`, body, ActAnswer),
    draftNotice: async (notice) => (await tell('notices', notice, Created)).id,
    registerObjection: async (objection) => (await tell('objections', objection, Created)).id,
  };
}

/** The server, in the reader's language. */
export function useServer(): Server {
  const client = useFetchClient();
  const { language } = useSpeech();
  return useMemo(() => serverThrough(client, language), [client, language]);
}

/**
 * The name of one opened form: the server answers a second request of the same name as it answered the first.
 * `crypto.randomUUID` exists only on https; the association's own network may be plain http.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const bits = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return bits.toString(16).padStart(2, '0');
  });
  const group = (from: number, to: number) => hex.slice(from, to).join('');
  return [group(0, 4), group(4, 6), group(6, 8), group(8, 10), group(10, 16)].join('-');
}

import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { FetchClient } from '@strapi/strapi/admin';
import { z } from 'zod';
import { SchemeEdition } from '@sxjp/config/scheme';
import type { Role, Stage } from '@sxjp/config/scheme';
import type { RecordPath } from '@sxjp/plugin-certification/domain';
import { useSpeech } from '../language.ts';
import type { Language } from '../language.ts';
import { ActAnswer, Created, Me, People } from './act.ts';
import type { Person } from './act.ts';
import { CaseList, CasePage } from './case.ts';
import { Bodies, BroughtFiles, Desk, KeptPart, Plan } from './certification.ts';
import type { BodyLine, WorkFile } from './certification.ts';
import { NoticeList, NoticePage } from './notice.ts';
import { Publication } from './publication.ts';
import type { NoticeLine } from './notice.ts';
import { Batch, PrintLog } from './printing.ts';
import { ImportList, ImportPage } from './imports.ts';
import type { ImportLine } from './imports.ts';
import { Summary, Visits } from './inspections.ts';
import { AddedFiles, KeptLines, ScorecardPage } from './scorecard.ts';
import type { VaultFile } from './vault-file.ts';
import { PetitionFile } from './petition.ts';
import { Deadlines, RecordList, RecordPage, RoundRubrics } from './record.ts';

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

export interface NewRollback {
  requestId: string;
  release: string;
  reason: string;
}

/** Every question and act this panel puts to the server, each answer read before it is believed. */
export interface Server {
  me: () => Promise<Me>;
  edition: () => Promise<SchemeEdition>;
  people: (role: Role) => Promise<Person[]>;
  cases: (query: CaseQuery) => Promise<CaseList>;
  caseOf: (id: string) => Promise<CasePage>;
  file: (caseId: string, sha256: string) => Promise<Blob>;
  visits: (from: string, to: string) => Promise<Visits>;
  summary: (round: number | null) => Promise<z.infer<typeof Summary>>;
  summaryWorkbook: (round: number | null) => Promise<Blob>;
  report: (caseId: string) => Promise<Blob>;
  scorecard: (caseId: string) => Promise<ScorecardPage>;
  keepScorecard: (caseId: string, lines: readonly object[]) => Promise<KeptLines>;
  addScorecardFile: (caseId: string, file: File) => Promise<VaultFile>;
  bodiesFor: (caseId: string) => Promise<BodyLine[]>;
  desk: (caseId: string) => Promise<Desk>;
  keepPart: (caseId: string, part: string, body: object) => Promise<z.infer<typeof KeptPart>>;
  bringFile: (caseId: string, file: File) => Promise<WorkFile>;
  deskFile: (caseId: string, sha256: string) => Promise<Blob>;
  plan: (year: number | null) => Promise<Plan>;
  planWorkbook: (year: number) => Promise<Blob>;
  create: (address: RecordPath, body: object) => Promise<string>;
  notices: () => Promise<NoticeLine[]>;
  noticeOf: (id: string) => Promise<NoticePage>;
  publication: () => Promise<Publication>;
  rollBack: (wish: NewRollback) => Promise<Publication>;
  deadlines: () => Promise<Deadlines>;
  records: (address: RecordPath, page: number) => Promise<RecordList>;
  recordOf: (address: RecordPath, id: string) => Promise<RecordPage>;
  rubricsOf: (roundId: string) => Promise<RoundRubrics>;
  notification: (caseId: string, version: number) => Promise<Blob>;
  noticeDocument: (noticeId: string) => Promise<Blob>;
  announcementDocument: (
    of: 'notices' | 'certificates',
    id: string,
    version: number
  ) => Promise<Blob>;
  printLog: (certificateId: string) => Promise<PrintLog>;
  proof: (certificateId: string) => Promise<Blob>;
  printOf: (certificateId: string, version: number) => Promise<Blob>;
  batch: (round: string | null) => Promise<Batch>;
  mergedPrints: (certificateIds: readonly string[]) => Promise<Blob>;
  imports: () => Promise<ImportLine[]>;
  importOf: (id: string) => Promise<ImportPage>;
  uploadList: (file: File) => Promise<ImportPage>;
  startImport: (id: string) => Promise<ImportPage>;
  importReport: (id: string) => Promise<Blob>;
  importTemplate: () => Promise<Blob>;
  draftRound: (round: NewRound) => Promise<string>;
  act: (record: ActRecord, action: string, body: object) => Promise<ActAnswer>;
  draftNotice: (notice: NewNotice) => Promise<string>;
  registerObjection: (objection: NewObjection) => Promise<string>;
  petition: (address: PetitionPath, id: string) => Promise<PetitionFile>;
  evidence: (address: PetitionPath, id: string, sha256: string) => Promise<Blob>;
  newQueryCode: (address: PetitionPath, id: string) => Promise<string>;
}

/** Records the public may raise. */
export type PetitionPath = Extract<RecordPath, 'objections' | 'misuse-reports'>;

export interface NewRound {
  requestId: string;
  name: string;
  opensOn: string;
  closesOn: string;
}

export interface ActRecord {
  type: 'applications' | 'notices' | RecordPath;
  id: string;
}

const segment = encodeURIComponent;
const inRound = (round: number | null) => (round === null ? '' : `?round=${round}`);

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
  const download = async (path: string): Promise<Blob> =>
    (await client.get<Blob>(`/certification/${path}`, { ...options, responseType: 'blob' })).data;

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
    file: (id, sha256) => download(`applications/${segment(id)}/files/${segment(sha256)}`),
    visits: (from, to) => ask(`inspections/visits?from=${from}&to=${to}`, Visits),
    summary: (round) => ask(`inspections/summary${inRound(round)}`, Summary),
    summaryWorkbook: (round) => download(`inspections/summary.xlsx${inRound(round)}`),
    report: (id) => download(`applications/${segment(id)}/report`),
    scorecard: (id) => ask(`applications/${segment(id)}/scorecard`, ScorecardPage),
    keepScorecard: async (id, lines) => {
      const path = `/certification/applications/${segment(id)}/scorecard`;
      return KeptLines.parse((await client.put(path, { lines }, options)).data);
    },
    addScorecardFile: async (id, file) => {
      const form = new FormData();
      form.append('files', file, file.name);
      const path = `/certification/applications/${segment(id)}/scorecard/files`;
      const { files } = AddedFiles.parse((await client.put(path, form, options)).data);
      return files[0];
    },
    bodiesFor: async (id) => (await ask(`applications/${segment(id)}/bodies`, Bodies)).bodies,
    desk: (id) => ask(`applications/${segment(id)}/certification`, Desk),
    keepPart: async (id, part, body) => {
      const path = `/certification/applications/${segment(id)}/certification/parts/${segment(part)}`;
      return KeptPart.parse((await client.put(path, body, options)).data);
    },
    bringFile: async (id, file) => {
      const form = new FormData();
      form.append('files', file, file.name);
      const path = `/certification/applications/${segment(id)}/certification/files`;
      const { files } = BroughtFiles.parse((await client.put(path, form, options)).data);
      return files[0];
    },
    deskFile: (id, sha256) =>
      download(`applications/${segment(id)}/certification/files/${segment(sha256)}`),
    plan: (year) => ask(`surveillance-plan${year === null ? '' : `?year=${year}`}`, Plan),
    planWorkbook: (year) => download(`surveillance-plan.xlsx?year=${year}`),
    create: async (address, body) => (await tell(address, body, Created)).id,
    notices: async () => (await ask('notices', NoticeList)).results,
    noticeOf: (id) => ask(`notices/${segment(id)}`, NoticePage),
    publication: () => ask('publication', Publication),
    rollBack: (wish) => tell('publication/rollbacks', wish, Publication),
    deadlines: () => ask('overdue', Deadlines),
    records: (address, page) => ask(`${address}?page=${page}`, RecordList),
    recordOf: (address, id) => ask(`${address}/${segment(id)}`, RecordPage),
    rubricsOf: (id) => ask(`rounds/${segment(id)}/rubrics`, RoundRubrics),
    notification: (id, version) => download(`applications/${segment(id)}/notifications/${version}`),
    noticeDocument: (id) => download(`notices/${segment(id)}/document`),
    announcementDocument: (of, id, version) =>
      download(`${of}/${segment(id)}/announcements/${version}`),
    printLog: (id) => ask(`certificates/${segment(id)}/prints`, PrintLog),
    proof: (id) => download(`certificates/${segment(id)}/proof`),
    printOf: (id, version) => download(`certificates/${segment(id)}/prints/${version}`),
    batch: (round) => ask(round === null ? 'prints' : `prints?round=${segment(round)}`, Batch),
    mergedPrints: async (certificates) =>
      (
        await client.post<Blob>(
          '/certification/prints/merged',
          { certificates },
          { ...options, responseType: 'blob' }
        )
      ).data,
    imports: async () => (await ask('imports', ImportList)).imports,
    importOf: (id) => ask(`imports/${segment(id)}`, ImportPage),
    uploadList: (file) => {
      const form = new FormData();
      form.append('files', file, file.name);
      return tell('imports', form, ImportPage);
    },
    startImport: (id) => tell(`imports/${segment(id)}/start`, {}, ImportPage),
    importReport: (id) => download(`imports/${segment(id)}/report.csv`),
    importTemplate: () => download('imports/template.xlsx'),
    draftRound: async (round) => (await tell('rounds', round, Created)).id,
    act: ({ type, id }, action, body) =>
      tell(`${type}/${segment(id)}/actions/${segment(action)}`, body, ActAnswer),
    draftNotice: async (notice) => (await tell('notices', notice, Created)).id,
    petition: (address, id) => ask(`${address}/${segment(id)}/petition`, PetitionFile),
    evidence: (address, id, sha256) =>
      download(`${address}/${segment(id)}/evidence/${segment(sha256)}`),
    newQueryCode: async (address, id) =>
      (await tell(`${address}/${segment(id)}/query-code`, {}, z.object({ code: z.string() }))).code,
    registerObjection: async (objection) => (await tell('objections', objection, Created)).id,
  };
}

/** The server, in the reader's language. */
export function useServer(): Server {
  const client = useFetchClient();
  const { language } = useSpeech();
  return useMemo(() => serverThrough(client, language), [client, language]);
}

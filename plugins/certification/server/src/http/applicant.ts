import type { Context } from 'koa';
import { z } from 'zod';
import { MATERIAL_KINDS } from '@sxjp/config/scheme';
import {
  ApplicationBody,
  NewApplication,
  openApplication,
  writeApplication,
} from '../applicant/draft.ts';
import {
  RenewalBody,
  isOwnCertificate,
  openRenewal,
  ownCertificates,
} from '../applicant/certificate.ts';
import { IssueAnswer, answerFiles, answerIssue } from '../applicant/issue.ts';
import { MaterialBody, removeFile, writeMaterial } from '../applicant/material.ts';
import {
  OrganizationBody,
  readOrganization,
  writeOrganization,
} from '../applicant/organization.ts';
import { ownCase, ownCases, ownPage } from '../applicant/reading.ts';
import { inspectionReport } from '../documents/inspection-report.ts';
import { notificationDocument } from '../documents/notification.ts';
import { advance } from '../door/advance.ts';
import { advanceRecord } from '../door/advance-record.ts';
import { ActBody } from '../door/asked.ts';
import type { House } from '../house.ts';
import { applicantOf } from './actor.ts';
import { sendDocument, sendFile } from './file.ts';
import { languageOf, readOrRefuse, sendAnswer, sendNotFound, sendRefusal } from './problem.ts';
import { param } from './staff-cases.ts';
import { uploadsOf } from './uploads.ts';

/** What an applicant reads and does. Another applicant's case does not exist to them. */
export const applicant = (house: () => House) => ({
  scheme: (ctx: Context) => {
    ctx.body = { edition: house().inForce };
  },

  organization: async (ctx: Context) => {
    ctx.body = { organization: await readOrganization(house(), applicantOf(ctx).accountId) };
  },

  writeOrganization: async (ctx: Context) => {
    const body = readOrRefuse(ctx, OrganizationBody, ctx.request.body);
    if (body === null) return;
    const { accountId } = applicantOf(ctx);
    const refusal = await writeOrganization(house(), accountId, body);
    if (refusal !== null) sendRefusal(ctx, refusal);
    else ctx.body = { organization: await readOrganization(house(), accountId) };
  },

  list: async (ctx: Context) => {
    const { actor, accountId } = applicantOf(ctx);
    ctx.body = await ownCases(house(), actor, accountId);
  },

  open: async (ctx: Context) => {
    const body = readOrRefuse(ctx, NewApplication, ctx.request.body);
    if (body === null) return;
    const { actor, accountId } = applicantOf(ctx);
    sendAnswer(ctx, await openApplication(house(), actor, accountId, body), []);
    if (ctx.status === 200) ctx.status = 201;
  },

  certificates: async (ctx: Context) => {
    ctx.body = await ownCertificates(house(), applicantOf(ctx).accountId, languageOf(ctx));
  },

  renew: async (ctx: Context) => {
    const body = readOrRefuse(ctx, RenewalBody, ctx.request.body);
    if (body === null) return;
    const { actor, accountId } = applicantOf(ctx);
    sendAnswer(ctx, await openRenewal(house(), actor, accountId, param(ctx, 'id'), body), []);
    if (ctx.status === 200) ctx.status = 201;
  },

  request: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const body = readOrRefuse(ctx, ActBody, ctx.request.body);
    if (body === null) return;
    const { actor, accountId } = applicantOf(ctx);
    if (!(await isOwnCertificate(house(), accountId, id))) {
      sendNotFound(ctx, id);
      return;
    }
    const asked = { id, action: 'request', actor, body };
    sendAnswer(ctx, await advanceRecord(house(), 'certificate', asked), []);
  },

  page: async (ctx: Context) => {
    const page = await ownPage(house(), applicantOf(ctx).actor, param(ctx, 'id'), languageOf(ctx));
    if (page === null) sendNotFound(ctx, param(ctx, 'id'));
    else ctx.body = page;
  },

  write: async (ctx: Context) => {
    const body = readOrRefuse(ctx, ApplicationBody, ctx.request.body);
    if (body === null) return;
    const written = await writeApplication(house(), applicantOf(ctx).actor, param(ctx, 'id'), body);
    if ('refusal' in written) sendRefusal(ctx, written.refusal);
    else ctx.body = written;
  },

  material: async (ctx: Context) => {
    const kind = readOrRefuse(ctx, z.enum(MATERIAL_KINDS), param(ctx, 'kind'));
    const body = kind === null ? null : readOrRefuse(ctx, MaterialBody, ctx.request.body);
    if (kind === null || body === null) return;
    const { actor } = applicantOf(ctx);
    const written = await writeMaterial(
      house(),
      actor,
      param(ctx, 'id'),
      kind,
      body,
      uploadsOf(ctx)
    );
    if ('refusal' in written) sendRefusal(ctx, written.refusal);
    else ctx.body = written;
  },

  removeFile: async (ctx: Context) => {
    const kind = readOrRefuse(ctx, z.enum(MATERIAL_KINDS), param(ctx, 'kind'));
    if (kind === null) return;
    const { actor } = applicantOf(ctx);
    const written = await removeFile(house(), actor, param(ctx, 'id'), kind, param(ctx, 'sha256'));
    if ('refusal' in written) sendRefusal(ctx, written.refusal);
    else ctx.body = written;
  },

  file: async (ctx: Context) => {
    const sha256 = param(ctx, 'sha256');
    const loaded = await ownCase(house(), applicantOf(ctx).actor, param(ctx, 'id'));
    const files =
      loaded === null
        ? []
        : [
            ...loaded.materials.flatMap((material) => material.files ?? []),
            ...(await answerFiles(house().reader, loaded.row.id)),
          ];
    const file = files.find((each) => each.sha256 === sha256);
    if (file === undefined || !(await sendFile(ctx, file))) sendNotFound(ctx, sha256);
  },

  notification: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const { actor } = applicantOf(ctx);
    const loaded = await ownCase(house(), actor, id);
    const version = Number(param(ctx, 'version'));
    const made = loaded === null ? null : await notificationDocument(house(), loaded, version);
    if (made === null) sendNotFound(ctx, id);
    else sendDocument(ctx, made.name, made.content);
  },

  report: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const loaded = await ownCase(house(), applicantOf(ctx).actor, id);
    const report = loaded === null ? null : await inspectionReport(house(), loaded);
    if (report === null) sendNotFound(ctx, id);
    else sendDocument(ctx, `核查报告-${loaded?.row.number ?? id}.pdf`, report);
  },

  answerIssue: async (ctx: Context) => {
    const body = readOrRefuse(ctx, IssueAnswer, ctx.request.body);
    if (body === null) return;
    const answer = await answerIssue(
      house(),
      applicantOf(ctx).actor,
      { caseId: param(ctx, 'id'), issueId: param(ctx, 'issue') },
      body,
      uploadsOf(ctx)
    );
    if ('ok' in answer) sendAnswer(ctx, answer, []);
    else sendRefusal(ctx, answer.refusal);
  },

  ledger: async (ctx: Context) => {
    const page = await ownPage(house(), applicantOf(ctx).actor, param(ctx, 'id'), languageOf(ctx));
    if (page === null) sendNotFound(ctx, param(ctx, 'id'));
    else ctx.body = { ledger: page.ledger };
  },

  actions: async (ctx: Context) => {
    const page = await ownPage(house(), applicantOf(ctx).actor, param(ctx, 'id'), languageOf(ctx));
    if (page === null) sendNotFound(ctx, param(ctx, 'id'));
    else ctx.body = { stage: page.stage, version: page.version, available: page.actions };
  },

  act: async (ctx: Context) => {
    const body = readOrRefuse(ctx, ActBody, ctx.request.body);
    if (body === null) return;
    const { actor } = applicantOf(ctx);
    const id = param(ctx, 'id');
    const answer = await advance(house(), { id, action: param(ctx, 'action'), actor, body });
    const page = await ownPage(house(), actor, id, languageOf(ctx));
    sendAnswer(ctx, answer, page?.actions ?? []);
  },
});

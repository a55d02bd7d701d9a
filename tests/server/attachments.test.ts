import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment } from '../../server/contract/attachments.ts';
import type { CaseView } from '../../server/contract/case.ts';
import type { Problem } from '../../server/contract/common.ts';
import { folderStore } from '../../server/node/folder-store.ts';
import { saveSetting } from '../../server/storage/settings.ts';
import { caseOf, listOf, ok } from '../support/clerk.ts';
import { DATABASES } from '../support/databases.ts';
import { JPEG, PDF, PNG, PROGRAM, WEB_PAGE, withoutEnd } from '../support/files.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { openService } from '../support/service.ts';
import type { Caller, Service } from '../support/service.ts';

const upload = (caller: Caller, number: string, name: string, body: BodyInit, headers = {}) =>
  caller(`/api/applicants/${number}/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf', ...headers },
    body,
  });

describe.each(DATABASES)('scans that officers decide by, on %s', (database) => {
  let service: Service;
  let number: string;
  let chen: Caller;
  beforeAll(async () => {
    service = await openService({ database });
    chen = service.as('officer-chen');
    const { rows } = await listOf(chen, 'status=verify');
    number = rows[0]?.collectionNumber ?? '';
  });
  afterAll(() => service.close());

  const note = (attachments: string[]) =>
    chen.post(`/api/applicants/${number}/notes`, { text: '见附件', attachments });

  test.each([
    ['a PDF', 'lease.pdf', PDF, 'application/pdf'],
    ['a PNG', 'lease.png', PNG, 'image/png'],
    ['a JPEG of a telephone', 'lease.jpg', JPEG, 'image/jpeg'],
    ['a PNG under the name of a PDF', '租赁合同.pdf', PNG, 'image/png'],
  ])('%s is taken for what it is', async (_what, name, content, mediaType) => {
    const taken = await ok<Attachment>(upload(chen, number, name, content));
    expect(taken).toMatchObject({ name, mediaType, size: content.length });
    expect(taken.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a program under the name of a PDF', PROGRAM, {}, 422, 'attachment-type'],
    ['a web page under the name of a PDF', WEB_PAGE, {}, 422, 'attachment-type'],
    ['nothing', new Uint8Array(), {}, 422, 'attachment-empty'],
    ['a PDF without its end', withoutEnd(PDF), {}, 422, 'attachment-not-whole'],
    ['a PNG without its end', withoutEnd(PNG), {}, 422, 'attachment-not-whole'],
    ['a JPEG without its end', JPEG.slice(0, 31), {}, 422, 'attachment-not-whole'],
    ['less than announced', PDF, { 'content-length': '4000' }, 400, 'half-sent'],
    ['more than is allowed', new Uint8Array(11 * 1024 * 1024), {}, 413, 'attachment-too-large'],
    [
      'more than is allowed, by its own word',
      PDF,
      { 'content-length': '99999999' },
      413,
      'attachment-too-large',
    ],
  ])('%s is refused, and nothing is left behind', async (_what, body, headers, status, code) => {
    const before = await fingerprint(service.db);
    const refused = await upload(chen, number, 'scan.pdf', body, headers);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ status, code } satisfies Partial<Problem>);
    expect(await fingerprint(service.db)).toEqual(before);
  });

  test('a connection that breaks off in the middle leaves nothing behind', async () => {
    const signedIn = await service.anonymous.post('/api/session', { personId: 'officer-chen' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const before = await fingerprint(service.db);
    const server = serve({ fetch: service.app.fetch, port: 0 });
    await new Promise((listening) => server.once('listening', listening));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const sending = request({
      port,
      method: 'POST',
      path: `/api/applicants/${number}/attachments?name=half.pdf`,
      headers: { cookie, 'content-type': 'application/pdf', 'content-length': '100000' },
    });
    const broken = new Promise((done) => sending.once('error', done));
    sending.write(PDF);
    setTimeout(() => sending.destroy(), 100);
    await broken;
    await expect.poll(() => service.log.some((entry) => entry.status === 400)).toBe(true);
    expect(await fingerprint(service.db)).toEqual(before);
    await new Promise((closed) => server.close(closed));
  });

  test('the size is a parameter', async () => {
    await saveSetting(service.db, 'maxAttachmentBytes', 100);
    const refused = await upload(chen, number, 'scan.pdf', PDF);
    expect(refused.status).toBe(413);
    await saveSetting(service.db, 'maxAttachmentBytes', 10 * 1024 * 1024);
  });

  test('a decision cites it, the case lists it, and every look at it is logged', async () => {
    const { id } = await ok<Attachment>(upload(chen, number, '补充 "材料".pdf', PDF));
    expect((await caseOf(chen, number)).attachments).toEqual([]);
    const after = await ok<CaseView>(note([id]));
    expect(after.attachments).toMatchObject([{ id, name: '补充 "材料".pdf', size: PDF.length }]);
    expect(after.timeline[0]).toMatchObject({ type: 'note-added', data: { attachments: [id] } });

    const shown = await chen.get(`/api/applicants/${number}/attachments/${id}`);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(PDF);
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''%E8/);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const { rows } = await ok<{ rows: object[] }>(
      service.as('supervisor-huang').get(`/api/audit?subject=${number}&action=viewed-attachment`),
    );
    expect(rows).toMatchObject([{ actorId: 'officer-chen', reason: '补充 "材料".pdf' }]);
  });

  test('nobody of another district sees it, or cites it', async () => {
    const { id } = await ok<Attachment>(upload(chen, number, 'scan.pdf', PDF));
    const wang = service.as('officer-wang');
    expect((await wang.get(`/api/applicants/${number}/attachments/${id}`)).status).toBe(404);
    const { rows } = await listOf(wang, '');
    const own = rows[0]?.collectionNumber ?? '';
    expect((await wang.get(`/api/applicants/${own}/attachments/${id}`)).status).toBe(404);
    const cited = await wang.post(`/api/applicants/${own}/notes`, {
      text: '别人的附件',
      attachments: [id],
    });
    expect(cited.status).toBe(422);
    expect(await cited.json()).toMatchObject({
      errors: [{ field: 'attachments', code: 'no-such-attachment' }],
    });
  });

  test('what no decision cites goes after a day; what one cites stays for good', async () => {
    const kept = await ok<Attachment>(upload(chen, number, 'kept.pdf', PDF));
    await ok(note([kept.id]));
    const left = await ok<Attachment>(upload(chen, number, 'left.pdf', PDF));
    service.clock.now = new Date(service.clock.now.getTime() + 25 * 3_600_000);
    const young = await ok<Attachment>(upload(chen, number, 'young.pdf', PDF));
    const rows = await service.db.selectFrom('attachment').select('id').execute();
    const ids = rows.map((row) => row.id);
    expect(ids).toEqual(expect.arrayContaining([kept.id, young.id]));
    expect(ids).not.toContain(left.id);
    const { n } = await sql<{ n: string }>`select count(*) as n from attachment_content`
      .execute(service.db)
      .then((result) => result.rows[0] ?? { n: '' });
    expect(Number(n)).toBe(ids.length);
    for (const table of ['attachment', 'attachment_content'] as const) {
      const column = table === 'attachment' ? 'id' : 'attachment_id';
      await expect(
        sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${kept.id}`.execute(
          service.db,
        ),
      ).rejects.toThrow(/part of a decision|is kept/);
    }
  });
});

test('attachments may be kept in a folder, and a file that nobody recorded goes at the next start', async () => {
  const service = await openService({ database: 'pglite' });
  const folder = await mkdtemp(join(tmpdir(), 'admission-attachments-'));
  const stray = join(folder, 'stray');
  await writeFile(stray, PDF);
  await utimes(stray, new Date(0), new Date(0));
  const store = await folderStore(folder, service.db);
  expect(await readdir(folder)).toEqual([]);
  await store.put(service.db, 'a-1', PDF);
  expect(await store.get(service.db, 'a-1')).toEqual(PDF);
  expect(await store.get(service.db, 'a-2')).toBeNull();
  await store.remove(service.db, ['a-1', 'a-2']);
  expect(await readdir(folder)).toEqual([]);
  await expect(store.put(service.db, '../a', PDF)).rejects.toThrow('not an attachment');
  await rm(folder, { recursive: true });
  await service.close();
});

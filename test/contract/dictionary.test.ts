import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CERTIFICATE_STATES,
  MATERIAL_KINDS,
  NOTICE_STAGES,
  OFFERING_KINDS,
  SECTORS,
  STAGES,
} from '@sxjp/config/scheme';

interface Named {
  dictionary?: { zh?: string; en?: string };
  i18n?: { localized: boolean };
}
interface Schema {
  options: { draftAndPublish: boolean };
  pluginOptions: Named;
  attributes: Record<string, { type: string; enum?: string[]; pluginOptions?: Named }>;
}

const API = join(__dirname, '..', '..', 'cms', 'src', 'api');
const schemas = readdirSync(API).map((name): [string, Schema] => [
  name,
  JSON.parse(readFileSync(join(API, name, 'content-types', name, 'schema.json'), 'utf8')) as Schema,
]);
const attribute = (type: string, name: string) =>
  schemas.find(([each]) => each === type)?.[1].attributes[name];

describe('数据字典', () => {
  it('方案所称的记录一样不少', () => {
    expect(schemas.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'organization',
        'offering',
        'application',
        'material',
        'expert-evaluation',
        'group-standard',
        'inspection',
        'certification-report',
        'certificate',
        'public-notice',
        'announcement',
        'objection',
      ])
    );
  });

  it.each(schemas)('%s 及其每个字段都有中英文名称', (_name, schema) => {
    const named = [
      schema.pluginOptions,
      ...Object.values(schema.attributes).map((each) => each.pluginOptions),
    ];
    for (const each of named) {
      expect(each?.dictionary?.zh).toMatch(/\S/);
      expect(each?.dictionary?.en).toMatch(/\S/);
    }
  });

  it.each([
    ['application', 'stage', STAGES],
    ['public-notice', 'stage', NOTICE_STAGES],
    ['certificate', 'state', CERTIFICATE_STATES],
    ['material', 'kind', MATERIAL_KINDS],
    ['offering', 'kind', OFFERING_KINDS],
    ['offering', 'sector', SECTORS],
    ['certificate', 'kind', OFFERING_KINDS],
    ['certificate', 'sector', SECTORS],
  ])('%s 的 %s 与方案的用词一致', (type, name, words) => {
    expect(attribute(type, name)?.enum).toEqual([...words]);
  });

  it.each(schemas)('%s：草稿与多语言只用于公告文字', (name, schema) => {
    const isText = name === 'announcement';
    expect(schema.options.draftAndPublish).toBe(isText);
    expect(schema.pluginOptions.i18n?.localized ?? false).toBe(isText);
  });
});

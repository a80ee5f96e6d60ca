import type pg from 'pg';

/** Begins every mark; found nowhere in the system's own words. */
export const CANARY = 'KNRYQX';

/**
 * What the public may read, by hand: the columns of rows that have been announced. Every other text of the database is
 * private or not yet public, and is marked. 〔promises P7〕
 */
const PUBLIC: Readonly<Record<string, { when: string; columns: string }>> = {
  certificates: {
    when: "t.state in ('effective', 'suspended', 'revoked', 'cancelled', 'expired', 'superseded')",
    columns: `number public_id state kind sector offering_name offering_name_en brand models scope holder_name
      holder_name_en credit_code region_code holder_address producer_name producer_address factory_name factory_address
      standards body_name approval_number mode round notice_number announcement_number events`,
  },
  public_notices: {
    when: "t.stage in ('open', 'closed', 'announced')",
    columns: 'number title body items round corrections',
  },
  announcements: { when: 't.published_at is not null', columns: 'number title body notice_number' },
  /** What an act is about stays inside, but for the acts that are announcements. */
  entries: {
    when: "t.record_type = 'public_notice' or t.record_type = 'certificate' and t.evidence ->> 'announcedOn' is not null",
    columns: 'evidence',
  },
};

/** What rows are found and joined by: marking it would not show a leak but break the reading. */
const STRUCTURE = new Set(
  `id document_id locale state stage from_stage to_stage record_type record_id action edition kind sector region_code
   request_id frozen settings rubrics materials_asked`.split(/\s+/)
);

const TABLES = `select table_schema as schema, table_name as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema in ('public', 'ledger')
    and (table_schema = 'ledger' or table_name !~ '^strapi_|_lnk$|_permissions$|_roles$|^i18n')
    and (table_schema = 'public' or table_name in ('entries', 'personal', 'requests', 'certification_parts',
      'certification_files', 'scorecard_drafts'))`;

const COLUMNS = `select column_name as name, data_type as type from information_schema.columns
  where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'
    and data_type in ('text', 'character varying', 'json', 'jsonb')`;

interface Table {
  schema: string;
  name: string;
}

export interface Planted {
  marked: Record<string, number>;
  refused: string[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const placeOf = ({ schema, name }: Table) => `${quoted(schema)}.${quoted(name)}`;
const copyOf = ({ schema, name }: Table) => quoted(`canary_${schema}_${name}`);

/** A text becomes the mark; in a structure every text does, and its shape and names stay. */
function markOf(column: string, type: string, mark: string): string {
  const text = `'${CANARY}-${mark}-' || replace(replace(t.ctid::text, ',', '.'), '(', '')`;
  const everyText = String.raw`'([:,\[]\s*)"(?:[^"\\]|\\.)*"(?=\s*[,\]}])'`;
  return type === 'json' || type === 'jsonb'
    ? `${quoted(column)} = regexp_replace(${quoted(column)}::text, ${everyText}, '\\1"' || ${text} || '"', 'g')::${type}`
    : `${quoted(column)} = ${text}`;
}

/** One column of a table marked in every row in which it is not public; how many rows, null when a check of the table forbids it. */
async function mark(client: pg.Client, table: Table, column: string, type: string) {
  const open = PUBLIC[table.name];
  const where =
    open?.columns.split(/\s+/).includes(column) === true ? `where not (${open.when})` : '';
  const assignment = markOf(column, type, `${table.name}-${column}`);
  await client.query('savepoint one');
  try {
    const { rowCount } = await client.query(
      `update ${placeOf(table)} t set ${assignment} ${where}`
    );
    await client.query('release savepoint one');
    return rowCount ?? 0;
  } catch {
    await client.query('rollback to savepoint one');
    return null;
  }
}

/**
 * Marks every private and every unpublished text of the database, with its triggers asleep, and remembers what stood there.
 * `marked`: how many values of each `table.column`; `refused`: columns whose form the table itself checks.
 */
export async function plant(client: pg.Client): Promise<Planted> {
  const planted: Planted = { marked: {}, refused: [] };
  await client.query('begin');
  await client.query("set local session_replication_role = 'replica'");
  await client.query('create schema canary');
  const { rows: tables } = await client.query<Table>(TABLES);
  for (const table of tables) {
    await client.query(
      `create table canary.${copyOf(table)} as select t.*, t.ctid as canary_was from ${placeOf(table)} t`
    );
    const columns = await client.query<{ name: string; type: string }>(COLUMNS, [
      table.schema,
      table.name,
    ]);
    for (const { name, type } of columns.rows) {
      if (STRUCTURE.has(name)) continue;
      const rows = await mark(client, table, name, type);
      if (rows === null) planted.refused.push(`${table.name}.${name}`);
      else if (rows > 0) planted.marked[`${table.name}.${name}`] = rows;
    }
  }
  await client.query('commit');
  return planted;
}

/** Puts everything back as it was, and forgets the copies. */
export async function uproot(client: pg.Client): Promise<void> {
  await client.query('begin');
  await client.query("set local session_replication_role = 'replica'");
  const { rows: tables } = await client.query<Table>(TABLES);
  for (const table of tables) {
    const { rows: there } = await client.query<{ there: string | null }>(
      "select to_regclass('canary.' || quote_ident($1)) as there",
      [`canary_${table.schema}_${table.name}`]
    );
    if (there[0]?.there == null) continue;
    await client.query(`alter table canary.${copyOf(table)} drop column canary_was`);
    await client.query(`delete from ${placeOf(table)}`);
    await client.query(
      `insert into ${placeOf(table)} overriding system value select * from canary.${copyOf(table)}`
    );
  }
  await client.query('drop schema canary cascade');
  await client.query('commit');
}

-- The ledger: the truth of every case. One row an act, only ever added, chained by hash per record.
-- Applied as the owner after Strapi's own sync; every statement may run again.
create schema if not exists ledger;

do $$
begin
  if exists (select from information_schema.columns
    where table_schema = 'ledger' and table_name = 'entries' and column_name = 'actor_name') then
    raise exception '评定记录是早期试用版的格式（姓名写在校验链里），不能继续使用：请换一个 DATA_DIR，或清空数据库后重新启动。 · The ledger has the shape of an early trial version, with names inside the chain; start with a new DATA_DIR or an empty database.';
  end if;
end $$;

-- The transition table and the rubrics of each edition, copied from config/scheme by the migrate step, so that the
-- database refuses by itself what the scheme does not allow.
create table if not exists ledger.transitions (
  edition text not null,
  record_type text not null,
  from_stage text not null, -- '' is a birth
  action text not null,
  to_stage text not null,
  role text not null,
  primary key (edition, record_type, from_stage, action, to_stage, role)
);

create table if not exists ledger.rubric_items (
  edition text not null,
  kind text not null check (kind in ('product', 'service')),
  area text not null,
  item text not null,
  max_halves integer not null check (max_halves > 0),
  primary key (edition, kind, item)
);

-- The whole numbers of each edition, by their name in config/scheme.
create table if not exists ledger.edition_numbers (
  edition text not null,
  name text not null,
  value integer not null,
  primary key (edition, name)
);

-- Names and whatever else a person may ask to have erased. The chain holds only the salted digest of an item, so the
-- item can go and the chain still verifies 〔个人信息保护法 第四十七条〕.
create table if not exists ledger.personal (
  digest text primary key,
  salt text not null check (length(salt) >= 32),
  -- RFC 8785 text; null once erased.
  content text,
  erased_at timestamptz,
  erased_because text,
  check ((content is null) = (erased_at is not null and erased_because is not null))
);

create or replace function ledger.check_personal() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.content is null or new.digest <> encode(sha256(convert_to(new.salt || new.content, 'UTF8')), 'hex') then
      raise exception 'ledger: the digest is not that of the personal item' using errcode = 'SX003';
    end if;
    return new;
  end if;
  if new.digest <> old.digest or new.salt <> old.salt or old.content is null or new.content is not null then
    raise exception 'ledger: a personal item is erased, never changed' using errcode = 'SX004';
  end if;
  return new;
end $$;
create or replace trigger check_personal before insert or update on ledger.personal
  for each row execute function ledger.check_personal();

create table if not exists ledger.entries (
  seq bigint generated always as identity primary key,
  record_type text not null,
  record_id text not null,
  version integer not null check (version >= 1),
  action text not null,
  from_stage text,
  to_stage text not null,
  actor_kind text not null check (actor_kind in ('staff', 'applicant', 'system')),
  actor_id text not null,
  role text not null,
  acted_at text not null,
  acted_on date not null,
  facts jsonb not null,
  evidence jsonb not null,
  personal text not null references ledger.personal (digest),
  request_id text not null,
  edition text not null,
  previous_hash text,
  hash text not null unique,
  -- RFC 8785 text of the entry without its hash; the hash is over these bytes.
  canonical text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  transaction_id xid8 not null default pg_current_xact_id(),
  unique (record_type, record_id, version)
);
create index if not exists entries_by_request on ledger.entries (request_id);
create index if not exists entries_by_transaction on ledger.entries (transaction_id);

create or replace function ledger.check_entry() returns trigger language plpgsql as $$
declare
  before ledger.entries;
  text_of jsonb := new.canonical::jsonb;
begin
  select * into before from ledger.entries
    where record_type = new.record_type and record_id = new.record_id
    order by version desc limit 1;
  if new.version is distinct from coalesce(before.version, 0) + 1 then
    raise exception 'ledger: version % does not follow %', new.version, coalesce(before.version, 0)
      using errcode = 'SX001';
  end if;
  if new.from_stage is distinct from before.to_stage or new.previous_hash is distinct from before.hash then
    raise exception 'ledger: the entry does not continue the chain of % %', new.record_type, new.record_id
      using errcode = 'SX001';
  end if;
  if not exists (
    select from ledger.transitions t
    where t.edition = new.edition and t.record_type = new.record_type
      and t.from_stage = coalesce(new.from_stage, '') and t.action = new.action
      and t.to_stage = new.to_stage and t.role = new.role
  ) then
    raise exception 'ledger: edition % has no act % from % to % by %',
      new.edition, new.action, coalesce(new.from_stage, '(none)'), new.to_stage, new.role
      using errcode = 'SX002';
  end if;
  if new.hash <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex')
    or (text_of ->> 'recordId') is distinct from new.record_id
    or (text_of ->> 'recordType') is distinct from new.record_type
    or (text_of ->> 'version')::integer is distinct from new.version
    or (text_of ->> 'action') is distinct from new.action
    or (text_of ->> 'from') is distinct from new.from_stage
    or (text_of ->> 'to') is distinct from new.to_stage
    or (text_of -> 'actor') is distinct from jsonb_build_object(
      'kind', new.actor_kind, 'id', new.actor_id, 'role', new.role)
    or (text_of ->> 'at') is distinct from new.acted_at
    or (text_of ->> 'on') is distinct from to_char(new.acted_on, 'YYYY-MM-DD')
    or (text_of -> 'facts') is distinct from new.facts
    or (text_of -> 'evidence') is distinct from new.evidence
    or (text_of ->> 'personal') is distinct from new.personal
    or (text_of ->> 'requestId') is distinct from new.request_id
    or (text_of ->> 'edition') is distinct from new.edition
    or (text_of ->> 'previousHash') is distinct from new.previous_hash
  then
    raise exception 'ledger: the hash of % % version % is not that of its entry',
      new.record_type, new.record_id, new.version using errcode = 'SX003';
  end if;
  new.recorded_at := clock_timestamp();
  new.transaction_id := pg_current_xact_id();
  return new;
end $$;

create or replace trigger check_entry before insert on ledger.entries
  for each row execute function ledger.check_entry();

create or replace function ledger.refuse() returns trigger language plpgsql as $$
begin
  raise exception '% on %.% is refused: these rows are only ever added', tg_op, tg_table_schema, tg_table_name
    using errcode = 'SX004';
end $$;

create or replace trigger only_added before update or delete on ledger.entries
  for each row execute function ledger.refuse();
create or replace trigger only_added_whole before truncate on ledger.entries
  for each statement execute function ledger.refuse();
create or replace trigger only_erased before delete on ledger.personal
  for each row execute function ledger.refuse();
create or replace trigger only_erased_whole before truncate on ledger.personal
  for each statement execute function ledger.refuse();

-- Erases what the ledger knows of a person by name: everything they entered as an actor keeps its act, loses the name.
create or replace function ledger.erase_person(actor text, because text) returns integer language plpgsql as $$
declare
  erased integer;
begin
  update ledger.personal p set content = null, erased_at = clock_timestamp(), erased_because = because
  from ledger.entries e
  where e.personal = p.digest and e.actor_id = actor and p.content is not null;
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function ledger.erase_person(text, text) from public;

-- 同一请求，同一答复: what each request id was answered, refusals too.
create table if not exists ledger.requests (
  request_id text primary key,
  actor_id text not null,
  body_hash text not null,
  answer jsonb,
  created_at timestamptz not null default clock_timestamp()
);

-- Gapless numbers: one row a pattern and year, locked by the transaction that takes the next.
create table if not exists ledger.sequences (
  name text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (name, year)
);

create or replace trigger sequence_stays before delete on ledger.sequences
  for each row execute function ledger.refuse();

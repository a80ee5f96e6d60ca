-- 编号：gapless per pattern and year, taken by the act that uses it, and nobody else's. Every format of config/scheme is copied
-- here by the migrate step, with the expression that reads it, so that the database knows a number when it sees one.
create table if not exists ledger.number_formats (
  id text primary key,
  name text not null,
  pattern text not null,
  -- Reads a number as printed; `places` says which group is what.
  expression text not null,
  places text[] not null,
  -- Whether this system issues numbers of it, or only finds them on older certificates.
  issued boolean not null
);

alter table ledger.sequences add column if not exists opened_after integer not null default 0 check (opened_after >= 0);
-- The transaction that took the last number.
alter table ledger.sequences add column if not exists taken_in xid8;

-- ISO/IEC 7064 MOD 37,36 over the letters and digits of a text.
create or replace function ledger.check_character(over text) returns text language plpgsql immutable strict as $$
declare
  alphabet constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  product integer := 36;
  place integer;
  sum_ integer;
begin
  for i in 1 .. length(over) loop
    place := position(substr(over, i, 1) in alphabet);
    continue when place = 0;
    sum_ := (product + place - 1) % 36;
    if sum_ = 0 then sum_ := 36; end if;
    product := (sum_ * 2) % 37;
  end loop;
  return substr(alphabet, (37 - product) % 36 + 1, 1);
end $$;

create or replace function ledger.fill_pattern(pattern text, kind text, year integer, sequence integer)
returns text language plpgsql immutable as $$
declare
  filled text := replace(pattern, '{kind}', case kind when 'product' then 'P' when 'service' then 'S' else '' end);
  digits constant text := sequence::text;
begin
  filled := replace(filled, '{year}', year::text);
  filled := replace(filled, '{seq4}', lpad(digits, greatest(4, length(digits)), '0'));
  filled := replace(filled, '{seq3}', lpad(digits, greatest(3, length(digits)), '0'));
  filled := replace(filled, '{seq}', digits);
  if right(filled, 7) = '{check}' then
    filled := left(filled, -7);
    filled := filled || ledger.check_character(filled);
  end if;
  return filled;
end $$;

-- The counter and the place a number has in it; no row for a text no issued format reads.
create or replace function ledger.read_number(of_name text, number text)
returns table (series text, year integer, sequence integer) language sql stable as $$
  select f.name || case g.said[array_position(f.places, 'kind')] when 'P' then ':product' when 'S' then ':service' else '' end,
    g.said[array_position(f.places, 'year')]::integer, g.said[array_position(f.places, 'seq')]::integer
  from ledger.number_formats f
  cross join lateral (select regexp_match(read_number.number, f.expression) as said) g
  where f.name = of_name and f.issued and g.said is not null
$$;

-- What a counter and the numbers brought in from before it exclude each other by.
create or replace function ledger.series_lock(series text, year integer) returns bigint language sql immutable as $$
  select hashtextextended('number ' || series || ' ' || year, 7)
$$;

-- A counter opens after the numbers of its pattern and year that were given before the system.
create or replace function ledger.sequence_opens() returns trigger language plpgsql as $$
declare
  before integer;
begin
  -- Another number of an open counter: the update that follows counts it.
  if exists (select from ledger.sequences s where s.name = new.name and s.year = new.year) then return new; end if;
  perform pg_advisory_xact_lock(ledger.series_lock(new.name, new.year));
  select max(r.sequence) into before
  from (
    select 'certificateNumber' as name, number from public.certificates where new.name like 'certificateNumber:%'
    union all
    select 'noticeNumber', number from public.public_notices where new.name = 'noticeNumber' and number is not null
    union all
    select 'announcementNumber', e.evidence ->> 'announcementNumber' from ledger.entries e
    where new.name = 'announcementNumber' and e.record_type = 'public_notice'
      and e.action in ('import', 'import_more')
  ) given cross join lateral ledger.read_number(given.name, given.number) r
  where r.series = new.name and r.year = new.year;
  new.opened_after := coalesce(before, 0);
  new.last := new.opened_after + 1;
  new.taken_in := pg_current_xact_id();
  return new;
end $$;
create or replace trigger sequence_opens before insert on ledger.sequences
  for each row execute function ledger.sequence_opens();

create or replace function ledger.sequence_moves_on() returns trigger language plpgsql as $$
begin
  if new.name <> old.name or new.year <> old.year or new.last <> old.last + 1 or new.opened_after <> old.opened_after then
    raise exception 'sequence % % goes from % to % only', old.name, old.year, old.last, old.last + 1
      using errcode = 'SX005';
  end if;
  new.taken_in := pg_current_xact_id();
  return new;
end $$;

create or replace trigger sequence_moves_on before update on ledger.sequences
  for each row execute function ledger.sequence_moves_on();

-- A record gets the number its own transaction took last from the counter of its kind and year, or one that was given before
-- the counter was opened. A number once given is final, void or not.
create or replace function ledger.guard_number() returns trigger language plpgsql as $$
declare
  name_ constant text := tg_argv[0];
  kind_ text;
  number_ constant text := new.number;
  imported boolean;
  place record;
begin
  if tg_op = 'UPDATE' and number_ is not distinct from old.number then return new; end if;
  if tg_op = 'UPDATE' and old.number is not null then
    raise exception '编号 % 不能更改 · the number % is final', old.number, old.number using errcode = 'SX030';
  end if;
  if number_ is null then return new; end if;
  -- 换发的新版 keeps the number of what it takes the place of; guard_version (0076) says which that may be.
  if tg_argv[2] = 'certificate' and exists (select from public.certificates p
    where p.id = (to_jsonb(new) ->> 'succeeds_id')::bigint and p.number = number_) then
    return new;
  end if;
  if tg_argv[1] = 'kind' then kind_ := to_jsonb(new) ->> 'kind'; end if;
  imported := exists (select from ledger.entries e where e.transaction_id = pg_current_xact_id()
    and e.record_type = tg_argv[2] and e.record_id = new.document_id and e.version = 1 and e.action = 'import');
  if imported then
    for place in select * from ledger.read_number(name_, number_) loop
      perform pg_advisory_xact_lock_shared(ledger.series_lock(place.series, place.year));
      if exists (select from ledger.sequences s where s.name = place.series and s.year = place.year
        and place.sequence > s.opened_after) then
        raise exception '编号 % 属于本系统发号的范围，不能导入 · number % is this system''s own to give', number_, number_
          using errcode = 'SX034';
      end if;
    end loop;
    return new;
  end if;
  if not exists (
    select from ledger.sequences s
    join ledger.number_formats f on f.name = name_ and f.issued
    where s.name = name_ || coalesce(':' || kind_, '') and s.taken_in = pg_current_xact_id()
      and number_ = ledger.fill_pattern(f.pattern, kind_, s.year, s.last)
  ) then
    raise exception '编号 % 不是本次办理取得的号 · % is not the number this act has taken', number_, number_
      using errcode = 'SX034';
  end if;
  return new;
end $$;

create or replace trigger c_number before insert or update on public.certificates
  for each row execute function ledger.guard_number('certificateNumber', 'kind', 'certificate');
create or replace trigger c_number before insert or update on public.applications
  for each row execute function ledger.guard_number('applicationNumber', '', 'application');
create or replace trigger c_number before insert or update on public.public_notices
  for each row execute function ledger.guard_number('noticeNumber', '', 'public_notice');
create or replace trigger c_number before insert or update on public.standard_projects
  for each row execute function ledger.guard_number('groupStandardNumber', '', 'group_standard');

-- 取了号就要用：a number that was taken stands in the ledger entry of the act that took it, or the act does not commit.
create or replace function ledger.guard_taken() returns trigger language plpgsql as $$
declare
  name_ constant text := split_part(new.name, ':', 1);
  kind_ constant text := nullif(split_part(new.name, ':', 2), '');
begin
  if not exists (
    select from ledger.number_formats f join ledger.entries e on e.transaction_id = pg_current_xact_id()
      and position(to_jsonb(ledger.fill_pattern(f.pattern, kind_, new.year, new.last))::text in e.canonical) > 0
    where f.name = name_ and f.issued
  ) then
    raise exception '% % 年第 % 号取了没有用 · number % of % % was taken and no act used it', new.name, new.year, new.last,
      new.last, new.name, new.year using errcode = 'SX035';
  end if;
  return null;
end $$;
drop trigger if exists z_taken on ledger.sequences;
create constraint trigger z_taken after insert or update on ledger.sequences deferrable initially deferred
  for each row execute function ledger.guard_taken();

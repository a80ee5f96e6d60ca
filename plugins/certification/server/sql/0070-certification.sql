-- 第三方认证、监督、限制申报：what the database refuses by itself.

-- 认证工作：what a body has saved of a case before it concludes. Its own alone; frozen by the conclusion into the ledger. Nothing
-- official stands on it before, so it may be changed; `revision` tells two people of one body apart.
create table if not exists ledger.certification_parts (
  application_id bigint not null,
  body text not null,
  part text not null check (part in ('contract', 'design', 'sampling', 'tests', 'audit', 'measurements', 'visit',
    'accepted', 'report')),
  content jsonb not null,
  revision integer not null check (revision >= 1),
  changed_by text not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (application_id, body, part)
);

-- Files a body has brought for a case, whether a part names them yet or not: a part may name only these.
create table if not exists ledger.certification_files (
  application_id bigint not null,
  body text not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  primary key (application_id, body, sha256)
);

-- Numbers and names as they are compared: width, case and spaces do not tell two apart.
create or replace function ledger.folded(words text) returns text language sql immutable as $$
  select upper(regexp_replace(normalize(words, NFKC), '\s', '', 'g'))
$$;

-- 一份检验报告只证明一件申报. Written by the conclusion that rests on it, never changed.
create table if not exists ledger.test_reports (
  lab text not null,
  number text not null,
  application_id bigint not null,
  primary key (lab, number)
);
create or replace trigger only_added before update or delete on ledger.test_reports
  for each row execute function ledger.refuse();
create or replace trigger only_added_whole before truncate on ledger.test_reports
  for each statement execute function ledger.refuse();

-- Whether a body could certify such a matter on a day: an approval of that day, nothing against it, in scope 〔rulings 10〕.
create or replace function ledger.body_approved(body public.certification_bodies, matter_kind text, matter_sector text,
  day date) returns boolean language sql stable as $$
  select coalesce(
    exists (select from jsonb_array_elements(body.periods) p where p ->> 'state' = 'approved'
      and (p ->> 'from')::date <= day and ((p ->> 'to') is null or day <= (p ->> 'to')::date))
    and not exists (select from jsonb_array_elements(body.periods) p where p ->> 'state' <> 'approved'
      and (p ->> 'from')::date <= day and ((p ->> 'to') is null or day <= (p ->> 'to')::date))
    and jsonb_exists(body.kinds, matter_kind) and jsonb_exists(body.sectors, matter_sector), false)
$$;

-- 批准的经过只增不改: a period stays as it was; a running suspension may be given its last day.
create or replace function ledger.guard_body() returns trigger language plpgsql as $$
begin
  if new.approval_number is distinct from old.approval_number then
    raise exception '认证机构“%”的批准号不能更改 · the approval number of % is final', old.name, old.name
      using errcode = 'SX040';
  end if;
  if old.periods is not null and exists (
    select from jsonb_array_elements(old.periods) with ordinality as was (period, place)
    where not (new.periods -> (place::integer - 1) = period
      or (period ->> 'state' = 'suspended' and (period ->> 'to') is null
        and (new.periods -> (place::integer - 1)) - 'to' = period - 'to'))
      or new.periods -> (place::integer - 1) is null
  ) then
    raise exception '认证机构“%”的批准经过只能增加 · the approvals of % are only added to', old.name, old.name
      using errcode = 'SX040';
  end if;
  return new;
end $$;

-- 认证机构的账号: who signs in for a body decides whose cases they see; it changes only by an act on that body.
create or replace function ledger.guard_body_member() returns trigger language plpgsql as $$
declare
  body_id bigint := case when tg_op = 'DELETE' then old.certification_body_id else new.certification_body_id end;
begin
  if tg_op = 'UPDATE' and new.certification_body_id is not distinct from old.certification_body_id
    and new.user_id is not distinct from old.user_id then
    return new;
  end if;
  if tg_op = 'UPDATE' or not exists (
    select from ledger.entries e join public.certification_bodies b on b.document_id = e.record_id
    where e.transaction_id = pg_current_xact_id() and e.record_type = 'certification_body' and b.id = body_id
  ) then
    raise exception '认证机构的账号只能由部门负责人登记增减 · accounts of a body change only by an act on it'
      using errcode = 'SX041';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

-- 认证人员只属于一家机构, and stays who they are.
create or replace function ledger.guard_certifier() returns trigger language plpgsql as $$
begin
  if new.certification_body_id is distinct from old.certification_body_id or new.name is distinct from old.name
    or new.registration_number is distinct from old.registration_number then
    raise exception '认证人员的登记不能更改 · the registration of a certifier is final' using errcode = 'SX042';
  end if;
  return new;
end $$;

-- 认证结论：by the body the case was assigned to, approved and in scope on the day it was signed, on work that was frozen with it.
create or replace function ledger.guard_report() returns trigger language plpgsql as $$
declare
  case_ public.applications;
  matter public.offerings;
  body public.certification_bodies;
  assigned text;
  concluded ledger.entries;
begin
  if tg_op = 'UPDATE' then
    raise exception '认证报告不能更改 · a certification report is final' using errcode = 'SX043';
  end if;
  select * into case_ from public.applications where id = new.application_id;
  select * into matter from public.offerings where id = case_.offering_id;
  select * into body from public.certification_bodies where approval_number = new.approval_number;
  select e.facts ->> 'bodyId' into assigned from ledger.entries e
    where e.record_type = 'application' and e.record_id = case_.document_id and e.action = 'assign_body'
    order by e.version desc limit 1;
  if body.document_id is null or assigned is distinct from body.document_id then
    raise exception '本案没有委托给该认证机构 · the case is not assigned to this body' using errcode = 'SX043';
  end if;
  if not ledger.body_approved(body, matter.kind, matter.sector, new.signed_on) then
    raise exception '认证机构“%”在 % 没有有效的批准或不在范围内 · % was not approved for this on %', body.name, new.signed_on,
      body.name, new.signed_on using errcode = 'SX043';
  end if;
  if new.conclusion = 'conforms' then
    select * into concluded from ledger.entries e
      where e.transaction_id = pg_current_xact_id() and e.record_type = 'application'
        and e.record_id = case_.document_id and e.action = 'conclude_certification';
    if concluded.evidence -> 'work' -> 'contract' is null or new.work is distinct from concluded.evidence -> 'work' then
      raise exception '认证结论没有相应的认证工作 · a conclusion without the work it rests on' using errcode = 'SX043';
    end if;
    if exists (select from jsonb_array_elements_text(concluded.facts -> 'certifierIds') c (id)
      where not exists (select from public.certifiers x where x.document_id = c.id
        and x.certification_body_id = body.id and x.stage = 'registered')) then
      raise exception '认证人员不在该机构在册 · a certifier is not registered with this body' using errcode = 'SX043';
    end if;
    if exists (select from jsonb_array_elements(new.work -> 'tests') t
      where not exists (select from ledger.test_reports r where r.application_id = new.application_id
        and r.lab = ledger.folded(t ->> 'lab') and r.number = ledger.folded(t ->> 'number'))) then
      raise exception '检验报告没有登记为本案的凭据 · a test report is not on record for this case' using errcode = 'SX043';
    end if;
  end if;
  return new;
end $$;

-- 编号当日，作出结论的机构仍须有效 〔rulings 10〕.
create or replace function ledger.guard_numbering() returns trigger language plpgsql as $$
declare
  matter public.offerings;
  body public.certification_bodies;
  reserved ledger.entries;
begin
  select e.* into reserved from ledger.entries e join public.applications a on a.document_id = e.record_id
    where a.id = new.application_id and e.record_type = 'application' and e.action = 'reserve_number'
      and e.transaction_id = pg_current_xact_id();
  if reserved.seq is null then return new; end if;
  select f.* into matter from public.offerings f join public.applications a on a.offering_id = f.id
    where a.id = new.application_id;
  select b.* into body from public.certification_bodies b join public.certification_reports r
    on r.approval_number = b.approval_number
    where r.application_id = new.application_id and r.conclusion = 'conforms' order by r.id desc limit 1;
  if body.id is null or not ledger.body_approved(body, matter.kind, matter.sector, reserved.acted_on) then
    raise exception '编号当日认证机构没有有效的批准 · the body was not approved on the day of the number' using errcode = 'SX044';
  end if;
  return new;
end $$;

-- 限制申报期内不能新建、提交、受理.
create or replace function ledger.guard_banned() returns trigger language plpgsql as $$
declare
  acted ledger.entries;
begin
  if not (tg_op = 'INSERT' and new.stage = 'draft'
    or tg_op = 'UPDATE' and new.stage in ('submitted', 'accepted') and new.stage is distinct from old.stage) then
    return new;
  end if;
  select * into acted from ledger.entries e where e.transaction_id = pg_current_xact_id()
    and e.record_type = 'application' and e.record_id = new.document_id and e.version = new.version;
  if exists (select from public.bans b where b.organization_id = new.organization_id
    and b.stage in ('in_force', 'lifting') and acted.acted_on between b.banned_from and b.banned_until) then
    raise exception '申报单位在限制申报期内 · the applicant is banned' using errcode = 'SX045';
  end if;
  return new;
end $$;

do $$
declare
  guarded text;
  record record;
begin
  for record in values ('certification_bodies', 'certification_body'), ('certifiers', 'certifier'), ('bans', 'ban') loop
    execute format('create or replace trigger a_guard before insert or update or delete on public.%I
      for each row execute function ledger.guard_record(%L, %L)', record.column1, record.column2, 'stage');
    execute format('create or replace trigger no_truncate before truncate on public.%I
      for each statement execute function ledger.refuse()', record.column1);
    execute format('create unique index if not exists %I on public.%I (document_id)',
      record.column1 || '_one_row', record.column1);
  end loop;
end $$;
create or replace trigger b_body before update on public.certification_bodies
  for each row execute function ledger.guard_body();
create or replace trigger b_certifier before update on public.certifiers
  for each row execute function ledger.guard_certifier();
create or replace trigger b_member before insert or update or delete on public.certification_bodies_members_lnk
  for each row execute function ledger.guard_body_member();
create or replace trigger b_report before insert or update on public.certification_reports
  for each row execute function ledger.guard_report();
create or replace trigger c_numbering before insert or update on public.certificates
  for each row execute function ledger.guard_numbering();
create or replace trigger c_banned before insert or update on public.applications
  for each row execute function ledger.guard_banned();

create unique index if not exists certification_bodies_approval on public.certification_bodies (approval_number);
create unique index if not exists certifiers_one_body on public.certifiers (registration_number)
  where stage = 'registered';
create unique index if not exists surveillances_one_yearly on public.surveillances (certificate_id)
  where surveillance_kind = 'yearly' and stage in ('planned', 'notified', 'conducted', 'rectifying');
create unique index if not exists bans_one_running on public.bans (organization_id)
  where stage in ('proposed', 'endorsed', 'in_force', 'lifting');

-- 提醒：certificates that end, surveillances due, issues overdue, told once each like the periods of a case.
alter table ledger.reminders drop constraint if exists reminders_reminder_check;
alter table ledger.reminders add constraint reminders_reminder_check check (reminder in ('first_warning', 'last_warning',
  'overdue', 'expiry_first', 'expiry_second', 'expiry_last', 'surveillance_due', 'surveillance_overdue'));

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select, insert, update, delete on ledger.certification_parts to sxjp_app;
    grant select, insert on ledger.certification_files, ledger.test_reports to sxjp_app;
  end if;
end $$;

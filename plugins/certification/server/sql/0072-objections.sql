-- 异议、冒用举报：who raised one and what it is queried by. Beside the chain, for the handlers alone: erased, the record and its
-- chain stand 〔个人信息保护法 第四十七条〕.
create table if not exists ledger.petitioners (
  record_type text not null check (record_type in ('objection', 'misuse_report')),
  record_id text not null,
  kind text not null check (kind in ('organization', 'person', 'anonymous')),
  name text,
  credit_code text,
  contact text,
  phone text,
  email text,
  -- 查询码 itself is nowhere: only what it is recognised by.
  code_salt text not null check (length(code_salt) >= 32),
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  code_issued_at timestamptz not null default clock_timestamp(),
  erased_at timestamptz,
  erased_because text,
  primary key (record_type, record_id),
  check ((erased_at is null) = (erased_because is null)),
  check (kind <> 'anonymous' or coalesce(name, credit_code, contact, phone, email) is null),
  check (erased_at is null or coalesce(name, credit_code, contact, phone, email) is null)
);

create or replace function ledger.guard_petitioner() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (
      select from ledger.entries e where e.transaction_id = pg_current_xact_id()
        and e.record_type = new.record_type and e.record_id = new.record_id and e.version = 1
    ) then
      raise exception '提出人只随异议或举报一起登记 · a petitioner comes with the record they raise' using errcode = 'SX013';
    end if;
    return new;
  end if;
  if new.record_type <> old.record_type or new.record_id <> old.record_id or new.kind <> old.kind
    or (new.erased_at is null and (new.name, new.credit_code, new.contact, new.phone, new.email)
      is distinct from (old.name, old.credit_code, old.contact, old.phone, old.email))
    or (old.erased_at is not null and new.erased_at is distinct from old.erased_at) then
    raise exception '提出人的信息只能删除，不能更改 · what is known of a petitioner is erased, never changed' using errcode = 'SX004';
  end if;
  return new;
end $$;
create or replace trigger a_guard before insert or update on ledger.petitioners
  for each row execute function ledger.guard_petitioner();
create or replace trigger only_erased before delete on ledger.petitioners
  for each row execute function ledger.refuse();
create or replace trigger only_erased_whole before truncate on ledger.petitioners
  for each statement execute function ledger.refuse();

-- Erases who raised one; what was decided stays.
create or replace function ledger.erase_petitioner(of_type text, of_record text, because text) returns integer
language plpgsql as $$
declare
  erased integer;
begin
  update ledger.petitioners set name = null, credit_code = null, contact = null, phone = null, email = null,
    erased_at = clock_timestamp(), erased_because = because
  where record_type = of_type and record_id = of_record and erased_at is null;
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function ledger.erase_petitioner(text, text, text) from public;

-- 频率：requests of the public by network address (its digest only), counted in one place for all servers. Nothing official.
create unlogged table if not exists ledger.public_requests (
  purpose text not null,
  address text not null,
  opened_at timestamptz not null,
  count integer not null check (count >= 1),
  primary key (purpose, address)
);

-- Counts one more and says how many there are in the present window and when it ends. Windows that are over are forgotten.
create or replace function ledger.count_public_request(for_purpose text, from_address text, lasting interval,
  out count integer, out seconds_left integer) language plpgsql as $$
begin
  delete from ledger.public_requests p using (
    select r.purpose, r.address from ledger.public_requests r
    where r.opened_at <= clock_timestamp() - greatest(lasting, interval '1 day') limit 20 for update skip locked
  ) old where p.purpose = old.purpose and p.address = old.address;
  insert into ledger.public_requests as r values (for_purpose, from_address, clock_timestamp(), 1)
  on conflict (purpose, address) do update set
    count = case when r.opened_at <= clock_timestamp() - lasting then 1 else r.count + 1 end,
    opened_at = case when r.opened_at <= clock_timestamp() - lasting then clock_timestamp() else r.opened_at end
  returning r.count, greatest(1, ceil(extract(epoch from r.opened_at + lasting - clock_timestamp())))::integer
  into count_public_request.count, count_public_request.seconds_left;
end $$;

create unique index if not exists objections_number on public.objections (number);
create or replace trigger c_number before insert or update on public.objections
  for each row execute function ledger.guard_number('objectionNumber', '', 'objection');

-- 冒用举报: as any record; and a warning names somebody only by a publisher who did not look into it, with its number.
create or replace function ledger.guard_warning() returns trigger language plpgsql as $$
begin
  if (new.warning_number, new.warned_on) is not distinct from (old.warning_number, old.warned_on) then return new; end if;
  if old.warning_number is not null and new.warning_number is distinct from old.warning_number then
    raise exception '警示编号 % 不能更改 · the number % of a warning is final', old.warning_number, old.warning_number
      using errcode = 'SX030';
  end if;
  if not exists (
    select from ledger.entries e where e.transaction_id = pg_current_xact_id() and e.record_type = 'misuse_report'
      and e.record_id = new.document_id and e.version = new.version and e.action = 'publish_warning'
      and e.evidence ->> 'warningNumber' = new.warning_number
      and exists (select from ledger.entries c where c.record_type = 'misuse_report' and c.record_id = new.document_id
        and c.action = 'confirm')
      and not exists (select from ledger.entries h where h.record_type = 'misuse_report' and h.record_id = new.document_id
        and h.actor_id = e.actor_id and h.action not in ('publish_warning', 'withdraw_warning'))
  ) then
    raise exception '警示须查实后由经办人以外的人发布 · a warning is published once confirmed, by somebody who did not handle it'
      using errcode = 'SX050';
  end if;
  return new;
end $$;

create or replace trigger a_guard before insert or update or delete on public.misuse_reports
  for each row execute function ledger.guard_record('misuse_report', 'stage');
create or replace trigger b_warning before update on public.misuse_reports
  for each row execute function ledger.guard_warning();
create or replace trigger c_number before insert or update on public.misuse_reports
  for each row execute function ledger.guard_number('misuseReportNumber', '', 'misuse_report');
create or replace trigger no_truncate before truncate on public.misuse_reports
  for each statement execute function ledger.refuse();
create unique index if not exists misuse_reports_one_row on public.misuse_reports (document_id);
create unique index if not exists misuse_reports_number on public.misuse_reports (number);
create unique index if not exists misuse_reports_warning on public.misuse_reports (warning_number);

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select, insert on ledger.petitioners to sxjp_app;
    grant update (code_salt, code_hash, code_issued_at) on ledger.petitioners to sxjp_app;
    grant select, insert, update, delete on ledger.public_requests to sxjp_app;
  end if;
  -- The publisher sees what is for the public, not what was written to the Association.
  if exists (select from pg_roles where rolname = 'sxjp_worker') then
    grant select (id, application_id, public_notice_id, state, outcome, answered_on, public_text)
      on public.objections to sxjp_worker;
    grant select (id, stage, warning_number, warning_subject, warning_text, warned_on, warning_withdrawn_on)
      on public.misuse_reports to sxjp_worker;
  end if;
end $$;

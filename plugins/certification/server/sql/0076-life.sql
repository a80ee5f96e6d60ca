-- 证书的一生：coded reasons, versions.

-- 事由代码, copied here by the migrate step, so that the database knows a reason when it sees one. Only added to.
create table if not exists ledger.reason_codes (
  word text primary key,
  act text not null,
  -- The fact of the act that gives it.
  fact text not null,
  code text not null,
  -- What a revocation for it leads to.
  ban text
);
create unique index if not exists reason_codes_code on ledger.reason_codes (code);

-- 暂停、恢复、撤销、注销 give a reason of the table, of their own act, and keep its code.
create or replace function ledger.guard_reason() returns trigger language plpgsql as $$
begin
  if new.record_type = 'certificate' and exists (select from ledger.reason_codes r where r.act = new.action)
    and not exists (select from ledger.reason_codes r where r.act = new.action
      and r.word = new.facts ->> r.fact and r.code = new.evidence -> 'reason' ->> 'code') then
    raise exception '“%”没有事由代码表中的事由 · “%” gives no reason of the table', new.action, new.action
      using errcode = 'SX050';
  end if;
  return new;
end $$;
create or replace trigger e_reason before insert on ledger.entries
  for each row execute function ledger.guard_reason();

-- 限制申报的缘由随撤销的事由: what the system proposes out of a revocation is what its reason leads to.
create or replace function ledger.guard_ban_reason() returns trigger language plpgsql as $$
begin
  if exists (select from ledger.entries e join public.certificates c on c.document_id = e.record_id
      join ledger.reason_codes r on r.word = e.facts ->> r.fact
    where e.transaction_id = pg_current_xact_id() and e.record_type = 'certificate' and e.action = 'revoke'
      and c.id = new.certificate_id and r.ban is distinct from new.reason) then
    raise exception '限制申报的缘由与撤销的事由不符 · the ban is not the one this revocation leads to'
      using errcode = 'SX051';
  end if;
  return new;
end $$;
create or replace trigger b_ban_reason before insert on public.bans
  for each row execute function ledger.guard_ban_reason();

-- 版次: certificates of before there were versions are the first of their number.
do $$
begin
  if exists (select from public.certificates where serial is null) then
    alter table public.certificates disable trigger user;
    update public.certificates set serial = 1 where serial is null;
    alter table public.certificates enable trigger user;
  end if;
end $$;

/* 已发的证书不改：what was printed of a certificate that has been in force is final, whoever asks and by whatever act. A change is
   a new row, the next version of the same number, of the same case, to the same last day, drafted by the act that says so. */
create or replace function ledger.guard_version() returns trigger language plpgsql as $$
declare
  present public.certificates;
begin
  if tg_op = 'UPDATE' then
    if new.serial is distinct from old.serial or new.succeeds_id is distinct from old.succeeds_id then
      raise exception '证书 % 的版次不能更改 · the version of certificate % is final', old.number, old.number
        using errcode = 'SX052';
    end if;
    if old.state not in ('reserved', 'printed')
      and (ledger.certificate_content(new) <> ledger.certificate_content(old)
        or new.sector is distinct from old.sector or new.region_code is distinct from old.region_code) then
      raise exception '证书 % 已发，内容不能更改，请办理变更 · certificate % is issued and never edited; make a new version',
        old.number, old.number using errcode = 'SX052';
    end if;
    if old.serial > 1 and new.state in ('reserved', 'printed')
      and ledger.certificate_content(new) <> ledger.certificate_content(old) then
      raise exception '证书 % 的新版已拟定，内容不能更改 · the drafted version of certificate % says what its act said',
        old.number, old.number using errcode = 'SX052';
    end if;
    return new;
  end if;
  new.serial := coalesce(new.serial, 1);
  select * into present from public.certificates where id = new.succeeds_id;
  if new.serial > 1 or present.number = new.number then
    if present.id is null or present.number is distinct from new.number or new.serial <> (select max(v.serial) + 1
        from public.certificates v where v.number = new.number)
      or present.application_id is distinct from new.application_id or present.state <> 'effective'
      or present.valid_to is distinct from new.valid_to or present.valid_from is distinct from new.valid_from
      or present.approval_number is distinct from new.approval_number or present.kind is distinct from new.kind
      or not exists (select from ledger.entries e where e.transaction_id = pg_current_xact_id()
        and e.record_type = 'certificate' and e.record_id = present.document_id and e.action = 'change') then
      raise exception '证书 % 的新版须由变更产生 · a new version of certificate % comes of its change only', new.number,
        new.number using errcode = 'SX053';
    end if;
  elsif new.succeeds_id is distinct from (select a.renews_id from public.applications a where a.id = new.application_id) then
    raise exception '证书 % 只能换发其申报所续的证书 · certificate % renews what its application said', new.number, new.number
      using errcode = 'SX053';
  end if;
  return new;
end $$;
create or replace trigger b_version before insert or update on public.certificates
  for each row execute function ledger.guard_version();

-- 复评换证：an application renews a certificate of its own organization, in force, in its last days; one at a time.
create or replace function ledger.guard_renewal() returns trigger language plpgsql as $$
declare
  certificate public.certificates;
  holder bigint;
  acted date;
begin
  if tg_op = 'UPDATE' then
    if new.renews_id is distinct from old.renews_id then
      raise exception '申报所续的证书不能更改 · what an application renews is final' using errcode = 'SX055';
    end if;
    return new;
  end if;
  if new.renews_id is null then return new; end if;
  select * into certificate from public.certificates where id = new.renews_id for share;
  select a.organization_id into holder from public.applications a where a.id = certificate.application_id;
  select e.acted_on into acted from ledger.entries e where e.transaction_id = pg_current_xact_id()
    and e.record_type = 'application' and e.record_id = new.document_id and e.version = new.version;
  if certificate.state not in ('effective', 'suspended') or holder is distinct from new.organization_id
    or acted > certificate.valid_to or acted < certificate.valid_to - (select n.value::integer from ledger.edition_numbers n
      where n.edition = new.edition and n.name = 'renewalFirstDays') then
    raise exception '证书 % 现在不能由该单位申请复评换证 · certificate % cannot be renewed by this applicant now',
      certificate.number, certificate.number using errcode = 'SX055';
  end if;
  return new;
end $$;
create or replace trigger c_renewal before insert or update on public.applications
  for each row execute function ledger.guard_renewal();
create unique index if not exists applications_one_renewal on public.applications (renews_id)
  where renews_id is not null and stage not in ('rejected', 'lapsed', 'withdrawn', 'final', 'certified');

-- 一号一张有效：at most one version of a number is in force, and none beside the one that took its place.
create or replace function ledger.guard_one_in_force() returns trigger language plpgsql as $$
begin
  if new.state in ('effective', 'suspended') and exists (
    select from public.certificates o
    where o.id <> new.id and o.state in ('effective', 'suspended')
      and (o.number = new.number
        or o.number = (select p.number from public.certificates p where p.id = new.succeeds_id)
        or exists (select from public.certificates p where p.id = o.succeeds_id and p.number = new.number))
      and exists (select from public.certificates n where n.id = new.id and n.state in ('effective', 'suspended'))
  ) then
    raise exception '证书 % 同时有两张有效 · two certificates of % are in force at once', new.number, new.number
      using errcode = 'SX054';
  end if;
  return null;
end $$;
drop trigger if exists z_one_in_force on public.certificates;
create constraint trigger z_one_in_force after insert or update of state on public.certificates deferrable initially deferred
  for each row execute function ledger.guard_one_in_force();

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select on ledger.reason_codes to sxjp_app;
  end if;
end $$;

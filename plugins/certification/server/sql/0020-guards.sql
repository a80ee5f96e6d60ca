-- The third guard: no record moves without the act that moves it, in the same transaction.

-- The stage and version of a record follow its ledger row; nothing else of an application changes but what the
-- applicant writes while it is theirs to write.
create or replace function ledger.guard_application() returns trigger language plpgsql as $$
declare
  theirs constant text[] := array['draft', 'supplementing'];
  written constant text[] := array['overview', 'dimensions', 'commitment'];
  free constant text[] := array['updated_at', 'updated_by_id'];
  was jsonb;
  now_ jsonb;
begin
  if tg_op = 'DELETE' then
    raise exception '申报 % 不能删除 · an application is never deleted', old.document_id using errcode = 'SX010';
  end if;
  if tg_op = 'UPDATE' then
    if new.document_id is distinct from old.document_id or new.id <> old.id then
      raise exception '申报的标识不能更改 · the identity of an application is final' using errcode = 'SX011';
    end if;
    if new.version = old.version then
      was := to_jsonb(old) - free;
      now_ := to_jsonb(new) - free;
      if old.stage = any (theirs) then
        was := was - written;
        now_ := now_ - written;
      end if;
      if was is distinct from now_ then
        raise exception '申报 % 处于“%”，只能经评定流程更改 · application % at % changes only through its acts',
          coalesce(old.number, old.document_id), old.stage, coalesce(old.number, old.document_id), old.stage
          using errcode = 'SX012';
      end if;
      return new;
    end if;
  end if;
  if not exists (
    select from ledger.entries e
    where e.transaction_id = pg_current_xact_id() and e.record_type = 'application'
      and e.record_id = new.document_id and e.version = new.version and e.to_stage = new.stage
      and e.edition = new.edition
  ) then
    raise exception '申报 % 的阶段“%”没有相应的评定记录 · no ledger entry of this transaction brings application % to %',
      coalesce(new.number, new.document_id), new.stage, coalesce(new.number, new.document_id), new.stage
      using errcode = 'SX013';
  end if;
  return new;
end $$;

create or replace function ledger.guard_public_notice() returns trigger language plpgsql as $$
declare
  free constant text[] := array['updated_at', 'updated_by_id'];
begin
  if tg_op = 'DELETE' then
    raise exception '公示不能删除 · a public notice is never deleted' using errcode = 'SX010';
  end if;
  if tg_op = 'UPDATE' then
    if new.document_id is distinct from old.document_id or new.id <> old.id then
      raise exception '公示的标识不能更改 · the identity of a notice is final' using errcode = 'SX011';
    end if;
    if new.version = old.version then
      if (to_jsonb(old) - free) is distinct from (to_jsonb(new) - free) then
        raise exception '公示 % 只能经评定流程更改 · notice % changes only through its acts',
          coalesce(old.number, old.title), coalesce(old.number, old.title) using errcode = 'SX012';
      end if;
      return new;
    end if;
  end if;
  if not exists (
    select from ledger.entries e
    where e.transaction_id = pg_current_xact_id() and e.record_type = 'public_notice'
      and e.record_id = new.document_id and e.version = new.version and e.to_stage = new.stage
  ) then
    raise exception '公示的阶段“%”没有相应的评定记录 · no ledger entry brings this notice to %', new.stage, new.stage
      using errcode = 'SX013';
  end if;
  return new;
end $$;

-- What an act leaves behind (evaluations, scores, reports, certificates …) is written by that act and never after.
create or replace function ledger.guard_evidence() returns trigger language plpgsql as $$
declare
  owner_id bigint;
  owner_was bigint;
  owner_document text;
begin
  if tg_op = 'DELETE' then
    raise exception '%：评定记录不能删除 · what an act left behind is never deleted', tg_table_name using errcode = 'SX010';
  end if;
  owner_id := (to_jsonb(new) ->> 'application_id')::bigint;
  if tg_op = 'UPDATE' then
    owner_was := (to_jsonb(old) ->> 'application_id')::bigint;
    if (to_jsonb(new) - array['updated_at', 'updated_by_id'])
      is not distinct from (to_jsonb(old) - array['updated_at', 'updated_by_id']) then
      return new;
    end if;
    if owner_was is distinct from owner_id or new.document_id is distinct from old.document_id then
      raise exception '%：不能改属另一件申报 · it cannot be given to another application', tg_table_name
        using errcode = 'SX011';
    end if;
  end if;
  select document_id into owner_document from public.applications where id = owner_id;
  if owner_document is null or not exists (
    select from ledger.entries e
    where e.transaction_id = pg_current_xact_id()
      and e.record_type = 'application' and e.record_id = owner_document
  ) then
    raise exception '%：只随评定流程中的办理写入 · written only by an act on its application', tg_table_name
      using errcode = 'SX014';
  end if;
  return new;
end $$;

-- Materials belong to the applicant while the application does; afterwards only an act (the pre-review) touches them.
create or replace function ledger.guard_material() returns trigger language plpgsql as $$
declare
  case_ public.applications;
  row_ public.materials;
  acted boolean;
begin
  if tg_op = 'DELETE' then row_ := old; else row_ := new; end if;
  select * into case_ from public.applications where id = row_.application_id;
  if tg_op = 'UPDATE' and (new.application_id is distinct from old.application_id
    or new.kind is distinct from old.kind or new.document_id is distinct from old.document_id) then
    raise exception '申报材料不能改属另一项或另一件申报 · a material stays where it was filed' using errcode = 'SX011';
  end if;
  acted := exists (
    select from ledger.entries e
    where e.transaction_id = pg_current_xact_id()
      and e.record_type = 'application' and e.record_id = case_.document_id
  );
  if case_.id is null or not (case_.stage in ('draft', 'supplementing') or acted) then
    raise exception '申报处于“%”，材料不能更改 · materials of an application at % cannot change',
      coalesce(case_.stage, '?'), coalesce(case_.stage, '?') using errcode = 'SX015';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- 申请单位写材料，预审员下判断：what a material was found to be is written by an act alone.
  if not acted and (new.judgement is not null
    or new.defect is distinct from (case when tg_op = 'UPDATE' then old.defect end)
    or new.defect_code is distinct from (case when tg_op = 'UPDATE' then old.defect_code end)) then
    raise exception '材料的审查意见只能由预审写下 · only pre-review judges a material' using errcode = 'SX015';
  end if;
  return new;
end $$;

-- Every record with stages of its own: it begins, moves and changes only with its own ledger row of this transaction.
-- Arguments: the record type of the ledger, the column that says the stage.
create or replace function ledger.guard_record() returns trigger language plpgsql as $$
declare
  free constant text[] := array['updated_at', 'updated_by_id'];
begin
  if tg_op = 'DELETE' then
    raise exception '%：有评定记录的不能删除 · a record with a history is never deleted', tg_table_name
      using errcode = 'SX010';
  end if;
  if tg_op = 'UPDATE' then
    if new.document_id is distinct from old.document_id or new.id <> old.id then
      raise exception '%：标识不能更改 · the identity of a record is final', tg_table_name using errcode = 'SX011';
    end if;
    if new.version = old.version then
      if (to_jsonb(old) - free) is distinct from (to_jsonb(new) - free) then
        raise exception '%：只能经评定流程更改 · it changes only through its acts', tg_table_name using errcode = 'SX012';
      end if;
      return new;
    end if;
  end if;
  if not exists (
    select from ledger.entries e
    where e.transaction_id = pg_current_xact_id() and e.record_type = tg_argv[0]
      and e.record_id = new.document_id and e.version = new.version
      and e.to_stage = to_jsonb(new) ->> tg_argv[1] and e.edition = new.edition
  ) then
    raise exception '%：“%”没有相应的评定记录 · no ledger entry of this transaction brings it to %', tg_table_name,
      to_jsonb(new) ->> tg_argv[1], to_jsonb(new) ->> tg_argv[1] using errcode = 'SX013';
  end if;
  return new;
end $$;

-- 证书只有经公告才有效. Its number and its case are final, its validity is set once, when it takes effect.
create or replace function ledger.guard_certificate() returns trigger language plpgsql as $$
declare
  case_ public.applications;
begin
  select * into case_ from public.applications where id = new.application_id;
  if tg_op = 'UPDATE' then
    if new.number is distinct from old.number or new.application_id is distinct from old.application_id then
      raise exception '证书编号 % 不能更改 · a certificate number is final', old.number using errcode = 'SX030';
    end if;
    if old.state not in ('reserved', 'printed') and (new.valid_from is distinct from old.valid_from
      or new.valid_to is distinct from old.valid_to or new.issued_on is distinct from old.issued_on) then
      raise exception '证书 % 的有效期不能更改 · the validity of certificate % is final', old.number, old.number
        using errcode = 'SX032';
    end if;
  end if;
  if new.state = 'effective' and not exists (
    select from ledger.entries e
    where e.record_type = 'application' and e.record_id = case_.document_id and e.to_stage = 'certified'
  ) then
    raise exception '证书 % 未经公告，不能生效 · certificate % takes effect only with its announcement',
      new.number, new.number using errcode = 'SX031';
  end if;
  return new;
end $$;

-- 异议未结的不能公告. 〔rulings 8〕
create or replace function ledger.guard_announcing() returns trigger language plpgsql as $$
begin
  if new.stage = 'announced' and new.stage is distinct from old.stage and exists (
    select from public.objections o where o.application_id = new.id and o.state in ('received', 'accepted')
  ) then
    raise exception '申报 % 有未结的异议，不能公告 · application % has an open objection and cannot be announced',
      new.number, new.number using errcode = 'SX016';
  end if;
  if new.stage = 'announced' and new.stage is distinct from old.stage and exists (
    select from public.public_notices n cross join lateral jsonb_array_elements(n.items) i
    where n.id = new.public_notice_id and i ->> 'applicationId' = new.document_id and (i ->> 'held')::boolean
  ) then
    raise exception '申报 % 已暂缓公告，请先解除暂缓 · application % is held back from its announcement; release it first',
      new.number, new.number using errcode = 'SX016';
  end if;
  return new;
end $$;

-- 批次开始受理后，冻结的内容不再更改.
create or replace function ledger.guard_round() returns trigger language plpgsql as $$
begin
  if old.frozen is not null and (new.frozen is distinct from old.frozen or new.edition is distinct from old.edition
    or new.opens_on is distinct from old.opens_on or new.closes_on < old.closes_on) then
    raise exception '批次“%”已开始受理，所依据的方案不能更改 · round % is open; what it is judged by is final', old.name, old.name
      using errcode = 'SX033';
  end if;
  return new;
end $$;

do $$
declare
  guarded text;
  record record;
begin
  create or replace trigger a_guard before insert or update or delete on public.applications
    for each row execute function ledger.guard_application();
  create or replace trigger a_guard before insert or update or delete on public.public_notices
    for each row execute function ledger.guard_public_notice();
  create or replace trigger a_guard before insert or update or delete on public.materials
    for each row execute function ledger.guard_material();
  foreach guarded in array array['expert_evaluations', 'group_standards', 'advancedness_evaluations', 'inspections',
    'certification_reports'] loop
    execute format('create or replace trigger a_guard before insert or update or delete on public.%I
      for each row execute function ledger.guard_evidence()', guarded);
  end loop;
  for record in values ('certificates', 'certificate', 'state'), ('mark_licences', 'mark_licence', 'stage'),
    ('objections', 'objection', 'state'), ('inspection_issues', 'inspection_issue', 'stage'),
    ('surveillances', 'surveillance', 'stage'), ('standard_projects', 'group_standard', 'stage'),
    ('rounds', 'round', 'stage') loop
    execute format('create or replace trigger a_guard before insert or update or delete on public.%I
      for each row execute function ledger.guard_record(%L, %L)', record.column1, record.column2, record.column3);
  end loop;
  create or replace trigger b_certificate before insert or update on public.certificates
    for each row execute function ledger.guard_certificate();
  create or replace trigger b_round before update on public.rounds
    for each row execute function ledger.guard_round();
  create or replace trigger b_announcing before update on public.applications
    for each row execute function ledger.guard_announcing();
  foreach guarded in array array['applications', 'public_notices', 'materials', 'expert_evaluations',
    'group_standards', 'advancedness_evaluations', 'inspections', 'certification_reports', 'certificates',
    'mark_licences', 'objections', 'inspection_issues', 'surveillances', 'standard_projects', 'rounds'] loop
    execute format('create or replace trigger no_truncate before truncate on public.%I
      for each statement execute function ledger.refuse()', guarded);
    execute format('create unique index if not exists %I on public.%I (document_id)',
      guarded || '_one_row', guarded);
  end loop;
end $$;

create unique index if not exists materials_one_a_kind on public.materials (application_id, kind);
create unique index if not exists inspections_one_a_round on public.inspections (application_id, inspection_round);
create unique index if not exists applications_number on public.applications (number);
-- A number is of one certificate; its versions share it (0076).
drop index if exists public.certificates_number;
create unique index if not exists certificates_one_version on public.certificates (number, (coalesce(serial, 1)));
create unique index if not exists mark_licences_one_a_certificate on public.mark_licences (certificate_id);
create unique index if not exists standard_projects_number on public.standard_projects (number);
create unique index if not exists rounds_name on public.rounds (name);
create unique index if not exists staff_profiles_one_a_user on public.staff_profiles (user_id);
create unique index if not exists notices_number on public.public_notices (number);
create unique index if not exists organizations_credit_code on public.organizations (credit_code);
create unique index if not exists organizations_account on public.organizations (account_id);
create unique index if not exists accounts_email on public.up_users (lower(email));
create unique index if not exists accounts_name on public.up_users (lower(username));

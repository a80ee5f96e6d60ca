-- The parties of a case: free while nothing official stands on them, fixed from the submission on.
create or replace function ledger.guard_organization() returns trigger language plpgsql as $$
begin
  if not exists (select from public.applications a where a.organization_id = old.id
    and (tg_op = 'DELETE' or a.stage <> 'draft')) then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    raise exception '“%”已有申报，不能删除 · an organization with applications is never deleted', old.name using errcode = 'SX010';
  end if;
  if new.document_id is distinct from old.document_id or new.id <> old.id or new.name is distinct from old.name
    or new.credit_code is distinct from old.credit_code then
    raise exception '“%”已有申报提交，单位名称和统一社会信用代码不能更改 · name and code of % are fixed by its submitted application',
      old.name, old.name using errcode = 'SX017';
  end if;
  return new;
end $$;

create or replace function ledger.guard_offering() returns trigger language plpgsql as $$
declare
  free constant text[] := array['updated_at', 'updated_by_id'];
begin
  if not exists (select from public.applications a where a.offering_id = old.id
    and (tg_op = 'DELETE' or a.stage <> 'draft')) then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    raise exception '“%”已有申报，不能删除 · an offering with an application is never deleted', old.name using errcode = 'SX010';
  end if;
  if (to_jsonb(old) - free) is distinct from (to_jsonb(new) - free) then
    raise exception '“%”已提交申报，申报的产品（服务）不能更改 · offering % is fixed by its submitted application', old.name, old.name
      using errcode = 'SX017';
  end if;
  return new;
end $$;

create or replace trigger a_guard before update or delete on public.organizations
  for each row execute function ledger.guard_organization();
create or replace trigger a_guard before update or delete on public.offerings
  for each row execute function ledger.guard_offering();
-- 单位要有登记它的账号，或已有申报（历史证书导入）；申报的产品（服务）要有它的申报。Looked at when the transaction ends.
create or replace function ledger.guard_birth() returns trigger language plpgsql as $$
declare
  ours boolean;
begin
  if tg_table_name = 'organizations' then
    ours := new.account_id is not null
      or exists (select from public.applications a where a.organization_id = new.id)
      or not exists (select from public.organizations o where o.id = new.id);
  else
    ours := exists (select from public.applications a where a.offering_id = new.id)
      or not exists (select from public.offerings o where o.id = new.id);
  end if;
  if not ours then
    raise exception '“%”没有账号也没有申报，不能凭空新建 · “%” belongs to no account and no application', new.name, new.name
      using errcode = 'SX017';
  end if;
  return null;
end $$;

drop trigger if exists z_birth on public.organizations;
create constraint trigger z_birth after insert on public.organizations deferrable initially deferred
  for each row execute function ledger.guard_birth();
drop trigger if exists z_birth on public.offerings;
create constraint trigger z_birth after insert on public.offerings deferrable initially deferred
  for each row execute function ledger.guard_birth();
create or replace trigger no_truncate before truncate on public.organizations
  for each statement execute function ledger.refuse();
create or replace trigger no_truncate before truncate on public.offerings
  for each statement execute function ledger.refuse();

-- Files are hung on a record from their own side; on a guarded one they cannot be. 申报材料只进私有文件库.
create or replace function ledger.guard_attachment() returns trigger language plpgsql as $$
begin
  if new.related_type like 'api::%' and new.related_type <> 'api::announcement.announcement'
    and new.related_type <> 'api::staff-profile.staff-profile' then
    raise exception '不能把文件挂到“%”上；申报材料经网上申报提交 · no file can be attached to % from the media library',
      new.related_type, new.related_type using errcode = 'SX018';
  end if;
  return new;
end $$;
create or replace trigger a_guard before insert or update on public.files_related_mph
  for each row execute function ledger.guard_attachment();

-- What the guards are made of, written down by the migrate step: triggers, functions, constraints, unique indexes and the
-- rights of the runtime role. At each start the present catalogue is compared with it; nothing is served on a difference.
create table if not exists ledger.catalogue (
  kind text not null,
  name text not null,
  definition text not null,
  primary key (kind, name)
);

create or replace function ledger.catalogue_now() returns table (kind text, name text, definition text)
language sql stable as $$
  select 'trigger', n.nspname || '.' || c.relname || ' ' || t.tgname,
    t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where not t.tgisinternal and n.nspname in ('public', 'ledger')
  union all
  select 'function', n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
    md5(pg_get_functiondef(p.oid)) || ' ' || p.prosecdef::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'ledger'
  union all
  select 'constraint', n.nspname || '.' || c.relname || ' ' || x.conname, pg_get_constraintdef(x.oid)
  from pg_constraint x join pg_class c on c.oid = x.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'ledger' and x.contype in ('p', 'u', 'c', 'f')
  union all
  select 'index', n.nspname || '.' || i.relname, pg_get_indexdef(i.oid)
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
  where x.indisunique and (n.nspname = 'ledger' or (n.nspname = 'public' and c.relname in ('applications',
    'public_notices', 'materials', 'inspections', 'certificates', 'mark_licences', 'rounds', 'standard_projects',
    'organizations', 'up_users')))
  union all
  select 'grant', n.nspname || '.' || c.relname || ' ' || a.privilege_type,
    coalesce(pg_get_userbyid(nullif(a.grantee, 0)), 'PUBLIC')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
  where a.grantee <> c.relowner and (n.nspname = 'ledger'
    or (n.nspname = 'public' and a.privilege_type in ('TRUNCATE', 'TRIGGER')))
$$;

-- The rights first: they belong to the catalogue too.
do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select on ledger.catalogue to sxjp_app;
    grant execute on function ledger.catalogue_now() to sxjp_app;
  end if;
end $$;

delete from ledger.catalogue;
insert into ledger.catalogue select kind, name, string_agg(definition, E'\n' order by definition)
  from ledger.catalogue_now() group by kind, name;

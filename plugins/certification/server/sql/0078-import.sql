-- 历史证书导入：a list that was brought to the panel, what was found in it, and how far it is in. What it brings in has its own
-- ledger entries; this is only the work under way, so that it goes on where it broke off.
create table if not exists ledger.imports (
  id text primary key,
  name text not null,
  sha256 text not null,
  content bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null default clock_timestamp(),
  state text not null default 'judged' check (state in ('judged', 'running', 'done', 'failed')),
  done integer not null default 0,
  total integer not null,
  tally jsonb not null,
  findings jsonb not null,
  report text not null,
  failure text,
  -- When it last went on: a running one that has not for long was broken off.
  moved_at timestamptz not null default clock_timestamp()
);

-- 名单一经上传不再更改: another list is another import.
create or replace function ledger.guard_import() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.name <> old.name or new.sha256 <> old.sha256 or new.content <> old.content
    or new.uploaded_by <> old.uploaded_by or new.uploaded_at <> old.uploaded_at then
    raise exception '导入的名单不能更改，请另行上传 · the list of an import is final; upload another' using errcode = 'SX078';
  end if;
  return new;
end $$;
create or replace trigger a_guard before update on ledger.imports
  for each row execute function ledger.guard_import();
create or replace trigger only_kept before delete on ledger.imports
  for each row execute function ledger.refuse();

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select, insert on ledger.imports to sxjp_app;
    grant update (state, done, total, tally, findings, report, failure, moved_at) on ledger.imports to sxjp_app;
  end if;
end $$;

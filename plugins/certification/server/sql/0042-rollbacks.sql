-- Progress and rollback of the public site. The publisher alone moves releases; staff can only ask.
alter table ledger.publications add column if not exists step text;
alter table ledger.publications add column if not exists rollback_id bigint;

create table if not exists ledger.rollbacks (
  id bigint generated always as identity primary key,
  asked_at timestamptz not null default clock_timestamp(),
  request_id text not null unique,
  asked_by text not null,
  asked_by_name text not null,
  release text not null,
  reason text not null check (length(btrim(reason)) > 0),
  done_at timestamptz,
  outcome text check (outcome in ('done', 'refused')),
  why text
);

create or replace function ledger.wake_for_rollback() returns trigger language plpgsql
set search_path = ledger, pg_temp as $$
begin
  perform pg_notify('publication', 'rollback');
  return null;
end $$;
create or replace trigger wake_for_rollback after insert on ledger.rollbacks
  for each row execute function ledger.wake_for_rollback();

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select on ledger.rollbacks to sxjp_app;
    grant insert (request_id, asked_by, asked_by_name, release, reason) on ledger.rollbacks to sxjp_app;
  end if;
  if exists (select from pg_roles where rolname = 'sxjp_worker') then
    grant select on ledger.rollbacks to sxjp_worker;
    grant update (done_at, outcome, why) on ledger.rollbacks to sxjp_worker;
  end if;
end $$;

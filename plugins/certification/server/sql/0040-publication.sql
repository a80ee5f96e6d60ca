-- What has to reach the public site, in the transaction that decided it; and what the publisher did about it.
create table if not exists ledger.publications (
  id bigint generated always as identity primary key,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  ledger_size bigint,
  taken_at text,
  certificates integer,
  notices integer,
  announcements integer,
  release text,
  snapshot_sha256 text,
  state text not null default 'running' check (state in ('running', 'published', 'failed')),
  failure text
);

create table if not exists ledger.outbox (
  id bigint generated always as identity primary key,
  entry_seq bigint,
  topic text not null,
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  publication_id bigint references ledger.publications (id)
);
create index if not exists outbox_waiting on ledger.outbox (id) where published_at is null;

-- Wakes the worker; a wake that is missed is found by its next look at the outbox.
create or replace function ledger.request_publication(topic text, entry_seq bigint default null)
returns void language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  insert into ledger.outbox (entry_seq, topic) values (request_publication.entry_seq, request_publication.topic);
  perform pg_notify('publication', request_publication.topic);
end $$;

create or replace function ledger.queue_publication() returns trigger language plpgsql security definer
set search_path = ledger, pg_temp as $$
declare
  shown constant text[] := array['public_notice', 'objection_handling', 'announced', 'certified'];
  moved constant text[] := array['suspend', 'restore', 'revoke', 'cancel', 'expire', 'replace'];
begin
  if (new.record_type = 'public_notice' and new.action in ('open', 'announce', 'import', 'import_more',
      'hold_item', 'release_item', 'correct', 'restart', 'close', 'announce_erratum'))
    or (new.record_type = 'application' and new.action <> 'import'
      and (new.from_stage = any (shown) or new.to_stage = any (shown)))
    or (new.record_type = 'certificate' and new.action = any (moved))
    or (new.record_type = 'objection' and new.action = 'reply')
    or (new.record_type = 'misuse_report' and new.action in ('publish_warning', 'withdraw_warning')) then
    perform ledger.request_publication(new.record_type || ' ' || new.action, new.seq);
  end if;
  return null;
end $$;
create or replace trigger queue_publication after insert on ledger.entries
  for each row execute function ledger.queue_publication();

-- The publisher reads what the public may see and what it must check for, and writes only its own records.
do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_worker') then
    grant usage on schema public, ledger to sxjp_worker;
    grant select on public.certificates, public.applications, public.offerings, public.organizations,
      public.public_notices, public.announcements to sxjp_worker;
    grant select on ledger.entries, ledger.outbox, ledger.publications to sxjp_worker;
    grant insert, update on ledger.publications to sxjp_worker;
    grant update (published_at, publication_id) on ledger.outbox to sxjp_worker;
    revoke all on function ledger.request_publication(text, bigint) from public;
    grant execute on function ledger.request_publication(text, bigint) to sxjp_worker;
  end if;
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant execute on function ledger.request_publication(text, bigint) to sxjp_app;
  end if;
end $$;

-- What the clock has told: a warning before a period ends, and that it is over. Once for each period; `stage` is where the case
-- stood then, `mailed_at` when the letter left, null while it waits.
create table if not exists ledger.reminders (
  id bigint generated always as identity primary key,
  record_type text not null,
  record_id text not null,
  reminder text not null check (reminder in ('first_warning', 'last_warning', 'overdue')),
  due_on date not null,
  reminded_on date not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (record_type, record_id, reminder, due_on)
);
alter table ledger.reminders add column if not exists stage text not null default 'pre_review';
alter table ledger.reminders add column if not exists mailed_at timestamptz;

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select, insert on ledger.reminders to sxjp_app;
    grant update (mailed_at) on ledger.reminders to sxjp_app;
  end if;
end $$;

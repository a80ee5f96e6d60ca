-- What the clock has told: a warning before a period ends, and that it is over. Once for each period.
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

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select, insert on ledger.reminders to sxjp_app;
  end if;
end $$;

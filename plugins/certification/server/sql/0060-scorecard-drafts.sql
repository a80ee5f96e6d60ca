-- 评分草稿：what an inspector has entered and not handed in. His own alone; gone when the scorecard is in. Nothing official stands
-- on it, so it may be changed; `revision` tells two devices of one inspector apart.
create table if not exists ledger.scorecard_drafts (
  application_id bigint not null,
  inspection_round integer not null,
  visit integer not null,
  inspector text not null,
  item text not null,
  points numeric(4, 1),
  note text,
  files jsonb not null default '[]'::jsonb,
  revision integer not null check (revision >= 1),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (application_id, inspection_round, visit, inspector, item)
);
alter table ledger.scorecard_drafts add column if not exists times jsonb;

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select, insert, update, delete on ledger.scorecard_drafts to sxjp_app;
  end if;
end $$;

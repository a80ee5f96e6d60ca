-- 数据库自己的日历：the day in Shanghai by the database's own clock, whatever time zone the session or a program lives in.
-- A demonstration may run ahead; only the owner moves it, and a system that is no demonstration does not start with it moved.
create table if not exists ledger.demonstration_clock (
  one boolean primary key default true check (one),
  days integer not null
);

create or replace function ledger.today() returns date language sql stable as $$
  select (clock_timestamp() at time zone 'Asia/Shanghai')::date
    + coalesce((select days from ledger.demonstration_clock), 0)
$$;

-- 期满才能公告：no program's clock is believed. 公示 runs to 24:00 in Shanghai of its last day. 〔申报流程 第六条(六)(七)〕
create or replace function ledger.guard_notice_period() returns trigger language plpgsql as $$
declare
  ends date;
begin
  if new.record_type = 'public_notice' and new.action in ('announce', 'close') then
    select n.end_on into ends from public.public_notices n where n.document_id = new.record_id;
  elsif new.record_type = 'application' and new.action = 'announce' then
    select n.end_on into ends from public.applications a join public.public_notices n on n.id = a.public_notice_id
      where a.document_id = new.record_id;
  else
    return new;
  end if;
  if ends is null or ledger.today() <= ends or new.acted_on <= ends then
    raise exception '公示期至 % 24:00（北京时间），数据库的今天是 %，不能公告 · the notice runs to % 24:00; it is % now',
      coalesce(ends::text, '—'), ledger.today(), coalesce(ends::text, '—'), ledger.today() using errcode = 'SX080';
  end if;
  return new;
end $$;
create or replace trigger f_notice_period before insert on ledger.entries
  for each row execute function ledger.guard_notice_period();

-- 公示期够长：first counted after today, and at least as many days as working days are promised.
create or replace function ledger.guard_period_length() returns trigger language plpgsql as $$
begin
  if new.stage = 'open' and (new.end_on is distinct from old.end_on or old.stage <> 'open')
    and (new.first_counted_on is null or new.end_on is null or new.first_counted_on <= new.online_on
      or new.end_on - new.first_counted_on + 1 < new.working_days or new.working_days < (select n.value
        from ledger.edition_numbers n where n.edition = new.edition and n.name = 'noticeWorkingDays')) then
    raise exception '公示 % 的期限（% 至 %）不足 % 个工作日 · the period of notice % is too short',
      coalesce(new.number, new.title), new.first_counted_on, new.end_on, new.working_days, coalesce(new.number, new.title)
      using errcode = 'SX081';
  end if;
  return new;
end $$;
create or replace trigger b_period before update on public.public_notices
  for each row execute function ledger.guard_period_length();

do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant select on ledger.demonstration_clock to sxjp_app;
  end if;
  if exists (select from pg_roles where rolname = 'sxjp_worker') then
    grant select on ledger.demonstration_clock to sxjp_worker;
  end if;
end $$;

-- 印制证书: what a certificate can be verified by, and that no print is made but of checked content, by two people.

-- 核验码: random, given with the row by whoever adds it, and never another.
create or replace function ledger.give_public_id() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.public_id := coalesce(new.public_id, replace(gen_random_uuid()::text, '-', ''));
  elsif old.public_id is not null and new.public_id is distinct from old.public_id then
    raise exception '证书 % 的核验码不能更改 · the verification code of certificate % is final', old.number, old.number
      using errcode = 'SX034';
  end if;
  return new;
end $$;

-- Certificates of before there were codes get theirs now: the one write that needs no act, as it says nothing new.
do $$
begin
  if exists (select from public.certificates where public_id is null) then
    alter table public.certificates disable trigger user;
    update public.certificates set public_id = replace(gen_random_uuid()::text, '-', '') where public_id is null;
    alter table public.certificates enable trigger user;
  end if;
end $$;

create or replace trigger c_public_id before insert or update on public.certificates
  for each row execute function ledger.give_public_id();
create unique index if not exists certificates_public_id on public.certificates (public_id);

-- What is printed, its dates left out: they come with the announcement and are nobody's typing.
create or replace function ledger.certificate_content(c public.certificates) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(c.number, c.public_id, c.kind, c.offering_name, c.offering_name_en,
    c.brand, c.models, c.scope, c.holder_name, c.holder_name_en, c.credit_code, c.holder_address, c.producer_name,
    c.producer_address, c.factory_name, c.factory_address, c.standards, c.body_name, c.approval_number, c.mode)::text,
    'UTF8')), 'hex')
$$;

create or replace function ledger.guard_print() returns trigger language plpgsql as $$
declare
  certificate public.certificates;
  present text;
begin
  if new.record_type <> 'certificate' or new.action not in ('check_print', 'print', 'reprint') then
    return new;
  end if;
  select * into certificate from public.certificates where document_id = new.record_id;
  if certificate.id is null or certificate.state = 'void' then
    raise exception '作废的证书不能复核，也不能印制 · a void certificate is neither checked nor printed' using errcode = 'SX035';
  end if;
  present := ledger.certificate_content(certificate);
  if new.evidence ->> 'content' is distinct from present then
    raise exception '证书 % 的内容与所记的不同 · the content of certificate % is not the one on record', certificate.number,
      certificate.number using errcode = 'SX036';
  end if;
  if new.action = 'check_print' then
    return new;
  end if;
  if not coalesce(new.evidence ->> 'sha256' ~ '^[0-9a-f]{64}$' and new.evidence ->> 'template' <> '', false) then
    raise exception '印制记录没有所印文件的校验值或模板 · a print is recorded with the hash of its bytes and its template'
      using errcode = 'SX037';
  end if;
  if not exists (
    select from ledger.entries e
    where e.record_type = 'certificate' and e.record_id = new.record_id and e.action = 'check_print'
      and e.actor_id <> new.actor_id and e.evidence ->> 'content' = present
  ) then
    raise exception '证书 % 的现有内容没有经另一人复核，不能印制 · nobody else has checked certificate % as it stands', certificate.number,
      certificate.number using errcode = 'SX038';
  end if;
  return new;
end $$;
create or replace trigger d_prints before insert on ledger.entries
  for each row execute function ledger.guard_print();

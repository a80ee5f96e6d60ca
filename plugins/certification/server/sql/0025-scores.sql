-- 核查评分由数据库复核：every scorecard is the ledger's, every item stands on all of them, one highest and one lowest gone where
-- the edition says so, an override only as the consolidating act gave it, and the total is their sum. 〔编制说明 四(二)5；rulings 3〕
create or replace function ledger.guard_card(case_document text, card jsonb) returns void language plpgsql as $$
declare
  given jsonb;
  stored jsonb;
begin
  select jsonb_object_agg(score ->> 'item', (score ->> 'points')::numeric * 2) into given
    from ledger.entries e, jsonb_array_elements(e.facts -> 'scores') score
    where e.record_type = 'application' and e.record_id = case_document and e.action = 'submit_scorecard'
      and e.version = (card ->> 'version')::integer and e.actor_id = card ->> 'inspector';
  select jsonb_object_agg(line ->> 'item', (line ->> 'halves')::numeric) into stored
    from jsonb_array_elements(card -> 'lines') line;
  if given is null or stored is distinct from given then
    raise exception '核查员“%”的评分表与评定记录不符 · the scorecard of % differs from the ledger',
      card ->> 'inspector', card ->> 'inspector' using errcode = 'SX020';
  end if;
end $$;

create or replace function ledger.guard_override(case_document text, item_ text, override_ integer, most integer)
returns void language plpgsql as $$
begin
  if override_ < 0 or override_ > most or not exists (
    select from ledger.entries e, jsonb_array_elements(e.facts -> 'overrides') given
    where e.record_type = 'application' and e.record_id = case_document and e.action = 'consolidate'
      and given ->> 'item' = item_ and (given ->> 'points')::numeric * 2 = override_) then
    raise exception '评分项“%”的组长改分 % 没有汇总记录，或不在 0 至 % 之间 · the override of % is not on record',
      item_, override_, most, item_ using errcode = 'SX021';
  end if;
end $$;

-- The items a case is scored by: those its round froze, or its edition's.
create or replace function ledger.rubric_of(case_ public.applications, kind_ text)
returns table (item text, max_halves integer) language sql stable as $$
  select each ->> 'item', (each ->> 'maxHalves')::integer
    from public.rounds r,
      jsonb_array_elements(r.frozen::jsonb -> 'rubrics' -> kind_ -> 'areas') area, jsonb_array_elements(area -> 'items') each
    where r.id = case_.round_record_id and r.frozen is not null
  union all
  select i.item, i.max_halves from ledger.rubric_items i
    where i.edition = case_.edition and i.kind = kind_
      and not exists (select from public.rounds r where r.id = case_.round_record_id and r.frozen is not null);
$$;

-- A number a case is judged by: as its round froze it, or its edition's.
create or replace function ledger.number_of(case_ public.applications, name_ text) returns numeric language sql stable as $$
  select coalesce(
    (select (r.frozen::jsonb #>> array['settings', name_, 'value'])::numeric from public.rounds r where r.id = case_.round_record_id),
    (select value from ledger.edition_numbers where edition = case_.edition and name = name_));
$$;

-- 九个方面，一百分：a rubric that does not come to two hundred half-points is not kept, drafted or frozen.
create or replace function ledger.guard_rubric() returns trigger language plpgsql as $$
declare
  kind_ text;
  kept jsonb;
  halves integer;
  areas integer;
begin
  foreach kept in array array[new.rubrics::jsonb, new.frozen::jsonb -> 'rubrics'] loop
    continue when kept is null or jsonb_typeof(kept) = 'null';
    foreach kind_ in array array['product', 'service'] loop
      select count(distinct area ->> 'area'), sum((each ->> 'maxHalves')::integer) into areas, halves
        from jsonb_array_elements(kept -> kind_ -> 'areas') area, jsonb_array_elements(area -> 'items') each;
      if areas is distinct from 9 or halves is distinct from 200 then
        raise exception '“%”核查指标体系有 % 个方面，合计 % 分，应为九个方面、一百分 · the % rubric has % areas and % points',
          kind_, areas, coalesce(halves, 0) / 2.0, kind_, areas, coalesce(halves, 0) / 2.0 using errcode = 'SX025';
      end if;
    end loop;
  end loop;
  return new;
end $$;

create or replace trigger c_rubric before insert or update on public.rounds
  for each row execute function ledger.guard_rubric();

create or replace function ledger.guard_scores() returns trigger language plpgsql as $$
declare
  case_ public.applications;
  kind_ text;
  cards_ constant jsonb := coalesce(new.cards, '[]'::jsonb);
  scores_ constant jsonb := coalesce(new.scores, '[]'::jsonb);
  number_ constant integer := jsonb_array_length(coalesce(new.cards, '[]'::jsonb));
  drops boolean;
  card jsonb;
  item_ record;
  line jsonb;
  given integer[];
  expected integer := 0;
  sum_ integer;
  total integer := 0;
begin
  select * into case_ from public.applications where id = new.application_id;
  select kind into kind_ from public.offerings where id = case_.offering_id;
  if number_ = 0 then
    if jsonb_array_length(scores_) > 0 or coalesce(new.total_sum, 0) <> 0 or coalesce(new.counted, 0) <> 0
      or new.conclusion in ('recommended', 'rectify') then
      raise exception '没有评分表，不能有得分或核查结论 · no scorecards, so neither scores nor a conclusion'
        using errcode = 'SX024';
    end if;
    return new;
  end if;
  for card in select * from jsonb_array_elements(cards_) loop
    perform ledger.guard_card(case_.document_id, card);
  end loop;
  if number_ <> (select count(distinct each ->> 'inspector') from jsonb_array_elements(cards_) each) then
    raise exception '同一名核查员有两张评分表 · an inspector has two scorecards' using errcode = 'SX022';
  end if;
  drops := number_ > 2 and number_ >= ledger.number_of(case_, 'dropExtremesFrom');
  if new.counted is distinct from number_ - (case when drops then 2 else 0 end) then
    raise exception '计分人数 % 与评分表 % 张不符 · % scorecards cannot count as %', new.counted, number_, number_, new.counted
      using errcode = 'SX023';
  end if;
  for item_ in select * from ledger.rubric_of(case_, kind_) loop
    expected := expected + 1;
    select array_agg((each ->> 'halves')::integer order by (each ->> 'halves')::integer) into given
      from jsonb_array_elements(cards_) one, jsonb_array_elements(one -> 'lines') each
      where each ->> 'item' = item_.item;
    if coalesce(cardinality(given), 0) <> number_ or given[1] < 0 or given[number_] > item_.max_halves then
      raise exception '分项“%”不是每张评分表都有 0 至 % 个半分 · item % is not on every scorecard within 0 to % half-points',
        item_.item, item_.max_halves, item_.item, item_.max_halves using errcode = 'SX024';
    end if;
    sum_ := (select sum(each) from unnest(given) each) - (case when drops then given[1] + given[number_] else 0 end);
    select each into line from jsonb_array_elements(scores_) each where each ->> 'item' = item_.item;
    if (line ->> 'sum')::integer is distinct from sum_ then
      raise exception '分项“%”之和 % 应为 % · the sum of % is %, not %', item_.item, line ->> 'sum', sum_,
        item_.item, sum_, line ->> 'sum' using errcode = 'SX023';
    end if;
    if line ->> 'override' is null then
      total := total + sum_;
    else
      perform ledger.guard_override(case_.document_id, item_.item, (line ->> 'override')::integer, item_.max_halves);
      total := total + (line ->> 'override')::integer * new.counted;
    end if;
  end loop;
  if jsonb_array_length(scores_) <> expected
    or expected * number_ <> (select count(*) from jsonb_array_elements(cards_) one, jsonb_array_elements(one -> 'lines')) then
    raise exception '评分表里有不属于指标体系的分项 · an item does not belong to the rubric' using errcode = 'SX020';
  end if;
  if new.total_sum is distinct from total then
    raise exception '总分之和 % 不等于各项之和 % · the total % is not the sum of its items %',
      new.total_sum, total, new.total_sum, total using errcode = 'SX023';
  end if;
  return new;
end $$;

create or replace trigger b_scores before insert or update on public.inspections
  for each row execute function ledger.guard_scores();

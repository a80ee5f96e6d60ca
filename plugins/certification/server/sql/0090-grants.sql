-- Least privilege: the running CMS reads and writes rows, adds to the ledger, and can change neither table nor trigger.
do $$
begin
  if exists (select from pg_roles where rolname = 'sxjp_app') then
    grant usage on schema public, ledger to sxjp_app;
    grant select, insert, update, delete on all tables in schema public to sxjp_app;
    grant usage, select, update on all sequences in schema public to sxjp_app;
    grant select on all tables in schema ledger to sxjp_app;
    grant insert on ledger.entries, ledger.personal, ledger.requests, ledger.sequences to sxjp_app;
    grant update (answer) on ledger.requests to sxjp_app;
    grant update (last) on ledger.sequences to sxjp_app;
    revoke truncate on all tables in schema public from sxjp_app;
  end if;
end $$;

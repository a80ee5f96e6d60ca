import { withDatabase } from '/work/wt/notices/test/system/database.ts';
const r = await withDatabase('sxjp_owner', async (c) => (await c.query(process.argv[2])).rows);
console.log(JSON.stringify(r, null, 1));

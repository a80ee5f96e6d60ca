import { scanForPublication } from '@sxjp/plugin-certification/domain';

const NAMES = ['张工程', '李'];

describe('发布前的检查', () => {
  it.each<[string, string, string[]]>([
    ['手机号', '联系 138 0013 8000', ['138 0013 8000']],
    ['全角手机号', '联系１３８００１３８０００', ['13800138000']],
    ['身份证号', '证件 140105199001011234', ['140105199001011234']],
    ['邮箱', '寄至 zhang@example.com', ['zhang@example.com']],
    ['单位的统一社会信用代码', '91140100MA0ABCDE1F', []],
    ['联合会的座机', '电话 0351-0000000', []],
  ])('个人信息：%s', (_said, text, found) => {
    expect(scanForPublication(text, []).personal).toEqual(found);
  });

  it.each<[string, string, string[]]>([
    ['密级标志', '秘密★一年', ['秘密★']],
    ['内部资料', '本件为内部资料。', ['内部资料']],
    ['得分', '现场核查得分：87.5', ['得分:87.5']],
    ['几分', '总计 92 分，通过', ['92 分']],
    ['名次', '在同类产品中排名第三', ['排名第三']],
    ['第几名', '获第 2 名', ['第 2 名']],
    ['分钟、百分之几不是分数', '每批抽检 15 分钟，合格率百分之九十九，三分之二以上同意', []],
    ['“商业秘密保护”也要人看过', '涉及商业秘密的除外', ['商业秘密']],
    ['一般的公示文字', '现将拟认证名单予以公示，接受社会监督。', []],
  ])('不应公开的：%s', (_said, text, found) => {
    expect(scanForPublication(text, []).confidential).toEqual(found);
  });

  it('人名：记录里认得的都找出来，一个字的姓不算', () => {
    expect(scanForPublication('经张工程、李、王某核实', NAMES).names).toEqual(['张工程']);
    expect(scanForPublication('经核实', NAMES).names).toEqual([]);
  });
});

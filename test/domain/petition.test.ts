import { EDITION_2025 } from '@sxjp/config/scheme';
import { Petitioner, givenAway, keptOf, whyNotTaken } from '@sxjp/plugin-certification/domain';

const organization = Petitioner.parse({
  kind: 'organization',
  name: '某某醋业有限公司',
  creditCode: '91140105MA0DEM013B',
  contact: '张三',
  phone: '0351-1234567',
});
const person = Petitioner.parse({ kind: 'person', name: '李四', phone: '138 0013 8000' });
const anonymous = Petitioner.parse({ kind: 'anonymous' });

const asked = (petitioner: Petitioner, files = 0, text = '产地不符') =>
  whyNotTaken(EDITION_2025, petitioner, [text], files);

describe('公众提出异议、举报的实名要求', () => {
  it('单位要有名称、统一社会信用代码、联系人、电话；个人要有姓名、电话；齐了就收', () => {
    expect(asked(organization)).toBeNull();
    expect(asked(person)).toBeNull();
  });

  it.each([
    ['name', 'petitioner_incomplete'],
    ['creditCode', 'petitioner_incomplete'],
    ['contact', 'petitioner_incomplete'],
    ['phone', 'petitioner_incomplete'],
  ])('单位没有 %s 的，说明缺什么', (field, code) => {
    const refusal = asked({ ...organization, [field]: '' });
    expect([refusal?.code, refusal?.field]).toEqual([code, field]);
  });

  it('个人没有姓名或电话的不收；身份证号从不要求', () => {
    expect(asked({ ...person, name: '' })?.field).toBe('name');
    expect(asked({ ...person, phone: '' })?.field).toBe('phone');
    expect(Object.keys(person).sort()).toEqual(
      ['contact', 'creditCode', 'email', 'kind', 'name', 'phone'].sort()
    );
  });

  it('信用代码校验位不对、电话不像电话的，指出是哪一项', () => {
    expect(asked({ ...organization, creditCode: '91140105MA0DEM013C' })?.code).toBe(
      'petitioner_code_wrong'
    );
    expect(asked({ ...person, phone: '晚上打我' })?.code).toBe('petitioner_phone_wrong');
  });

  it('匿名的要有证据；附件数不超过上限', () => {
    expect(asked(anonymous)?.code).toBe('anonymous_without_evidence');
    expect(asked(anonymous, 1)).toBeNull();
    expect(asked(person, 5)).toBeNull();
    expect(asked(person, 6)?.code).toBe('evidence_too_much');
  });

  it('匿名的，随手填的姓名电话也不留', () => {
    expect(keptOf({ ...person, kind: 'anonymous' })).toEqual(anonymous);
    expect(keptOf(person)).toEqual(person);
  });

  it('数据库存不下的字符当面说，不偷偷改掉', () => {
    expect(asked(person, 0, '空\0字符')?.code).toBe('text_unreadable');
    expect(asked(person, 0, '半个\ud83d')?.code).toBe('text_unreadable');
    expect(asked({ ...person, name: '空\0' })?.code).toBe('text_unreadable');
    expect(asked(person, 0, '🦄 <script>‮')).toBeNull();
  });

  it('公开的文字里认得出提出人和任何人的电话、证件号、邮箱', () => {
    const known = ['李四', '138 0013 8000', '某某醋业'];
    expect(givenAway('经核实，产地与公示一致。', known)).toEqual([]);
    expect(givenAway('李四所称不实', known)).toEqual(['李四']);
    expect(givenAway('某某醋业反映', known)).toEqual(['某某醋业']);
    expect(givenAway('请电 13912345678', [])).toEqual(['13912345678']);
    expect(givenAway('李', ['李'])).toEqual([]);
  });
});

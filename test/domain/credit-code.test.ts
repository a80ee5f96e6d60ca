import {
  creditCodeCheckCharacter,
  isCreditCode,
} from '../../plugins/certification/domain/credit-code.ts';

describe('统一社会信用代码', () => {
  test.each([
    '91350100M000100Y43',
    '914403001922038216',
    '91440300708461136T',
    '91110000802100433B',
    '91140105MA0DEM013B',
    '91140213MA0TERT249',
    '91140728MA0XJP033D',
    '91141182MA0FJ00474',
    '91140581MA0GP0059E',
  ])('%s 校验码正确', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it('余数为零时校验码是 0', () => {
    expect(creditCodeCheckCharacter('91140100MA0000170')).toBe('0');
  });

  test.each([
    ['校验码错', '91350100M000100Y4Z'],
    ['多一位', '9111000080210055XX0'],
    ['少一位', '91110000802100433'],
    ['含字母 O', '9111O000802100433B'],
    ['区划不是数字', '91A40105MA0DEM013B'],
    ['小写', '91140105ma0dem013b'],
    ['空', ''],
  ])('%s：%s 不是信用代码', (_, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('任何一位抄错都能查出', () => {
    const code = '91140105MA0DEM013B';
    for (let place = 0; place < 17; place += 1) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other === code.charAt(place)) continue;
        expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
      }
    }
  });
});

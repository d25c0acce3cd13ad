import type { Chance } from './random';

/** Hands out invented names, each once. */
export interface StreetNames {
  street(): string;
  lane(): string;
  compound(): string;
  person(): string;
  phone(): string;
}

const FIRST =
  '翠竹 银杏 玉兰 紫藤 海棠 芙蓉 金桂 香樟 枫桥 柳岸 荷风 梅影 兰亭 菊泉 松涛 听雨 观澜 临溪 映月 朝晖 锦云 清波 和风 春晓 秋水 晴川 望湖 揽翠 知春 青禾 白鹭 丹桂 碧桐 晨光 福星 长乐 永宁 安康 同德 盛和'.split(
    ' ',
  );
const COMPOUND = '苑 花园 小区 新村 雅苑 公寓 家园 名邸 里 坊'.split(' ');
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙朱马胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶杜苏魏吕丁沈'.split(
  '',
);
const GIVEN =
  '建国 晓燕 志强 丽华 文静 永明 秀英 海涛 雪梅 国平 佳怡 俊杰 春兰 立新 美玲 伟东 思远 慧敏 振华 雨欣 金凤 卫民 玉珍 学文 红霞 大勇 淑芬 一鸣 彩云 少华'.split(
    ' ',
  );

export function namesFrom(chance: Chance): StreetNames {
  const taken = new Set<string>();
  let phones = 0;
  const unused = (make: () => string): string => {
    for (let name = make(); ; name = make())
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
  };
  return {
    street: () => unused(() => chance.pick(FIRST) + chance.pick(['路', '街', '路'])),
    lane: () => unused(() => chance.pick(FIRST) + chance.pick(['巷', '弄', '里弄', '支路'])),
    compound: () => unused(() => chance.pick(FIRST) + chance.pick(COMPOUND)),
    person: () => unused(() => chance.pick(SURNAMES) + chance.pick(GIVEN)),
    phone: () => `1380000${String(1001 + 7 * phones++).padStart(4, '0')}`,
  };
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese: 第{十二}网格. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return (tens > 1 ? DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones]! : '');
}

/** Words the fabricated rows of the registry are made of. Each list is Chinese and English in turn, set apart by a space. */
export interface Word {
  zh: string;
  en: string;
}

/** `陈醋=Mature Vinegar|小米=Millet` */
const wordsIn = (list: string): Word[] =>
  list.split('|').map((each) => {
    const [zh = '', en = ''] = each.split('=');
    return { zh, en };
  });

/** Characters of 字号 with their readings, the commonest in front. */
export const TRADE_CHARACTERS: Word[] =
  '金jin 源yuan 华hua 鑫xin 泰tai 丰feng 兴xing 恒heng 瑞rui 盛sheng 隆long 晋jin 德de 达da 天tian 康kang 龙long 通tong 和he 利li 诚cheng 宏hong 福fu 祥xiang 安an 东dong 永yong 新xin 中zhong 汇hui 立li 腾teng 益yi 凯kai 海hai 昌chang 云yun 正zheng 润run 亿yi 创chuang 顺shun 美mei 宝bao 信xin 嘉jia 博bo 百bai 明ming 玉yu 国guo 成cheng 大da 同tong 益yi 广guang 聚ju 森sen 振zhen 富fu 裕yu 融rong 三san 众zhong 佳jia 双shuang 亚ya 阳yang 启qi 弘hong 万wan 航hang 河he 山shan 川chuan 汾fen 太tai 五wu 云yun 绿lü 禾he 谷gu 田tian 农nong 沃wo 园yuan 林lin 果guo 花hua 香xiang 醇chun 酿niang 紫zi 青qing 红hong 白bai 黄huang 墨mo 蓝lan 碧bi 翠cui 晨chen 曦xi 旭xu 晖hui 辉hui 昊hao 昱yu 晟sheng 晶jing 星xing 月yue 辰chen 宇yu 宙zhou 乾qian 坤kun 元yuan 亨heng 贞zhen 道dao 仁ren 义yi 礼li 智zhi 忠zhong 孝xiao 贤xian 良liang 善shan 真zhen 雅ya 文wen 武wu 英ying 杰jie 豪hao 雄xiong 俊jun 伟wei 强qiang 威wei 鼎ding 冠guan 尊zun 御yu 皇huang 王wang 帝di 君jun 臣chen 侯hou 世shi 代dai 纪ji 年nian 春chun 夏xia 秋qiu 冬dong 风feng 雨yu 雪xue 露lu 霖lin 霞xia 雷lei 电dian 光guang 火huo 炎yan 焱yan 烨ye 灿can 炬ju 铭ming 铠kai 锦jin 锐rui 钰yu 钧jun 铁tie 钢gang 铜tong 银yin 锋feng 石shi 磊lei 岩yan 岭ling 峰feng 岳yue 嵩song 巍wei 崇chong 峻jun 水shui 江jiang 湖hu 泽ze 洋yang 波bo 涛tao 浩hao 清qing 洁jie 洪hong 渊yuan 淼miao 溪xi 泉quan 沁qin 沐mu 润run 涌yong 木mu 桐tong 松song 柏bai 梅mei 兰lan 竹zhu 菊ju 荷he 莲lian 芝zhi 芳fang 芬fen 苑yuan 荣rong 茂mao 草cao 菁jing 蕴yun 薇wei 麦mai 稷ji 黍shu 粟su 穗sui 稻dao 豆dou 枣zao 杏xing 桃tao 梨li 核he 棠tang 牛niu 马ma 羊yang 凤feng 鹏peng 鹤he 鹰ying 雁yan 燕yan 虎hu 豹bao 麟lin 骏jun 驰chi 骐qi 人ren 民min 家jia 乡xiang 村cun 城cheng 镇zhen 关guan 桥qiao 路lu 门men 堂tang 楼lou 阁ge 斋zhai 坊fang 轩xuan 府fu 庄zhuang 寨zhai 堡bao 窑yao 业ye 工gong 科ke 技ji 力li 能neng 动dong 飞fei 翔xiang 跃yue 进jin 升sheng 登deng 高gao 远yuan 长chang 久jiu 常chang 康kang 宁ning 平ping 静jing 乐le 欢huan 喜xi 庆qing 吉ji 祺qi 祯zhen 禄lu 寿shou 财cai 宝bao 贵gui 珍zhen 珠zhu 琪qi 琳lin 瑜yu 瑾jin 璞pu 璟jing 琦qi 玺xi 一yi 二er 四si 六liu 八ba 九jiu 千qian 亘gen 秀xiu 丽li 婷ting 娟juan 妍yan 婉wan 姿zi 彩cai 虹hong 思si 悟wu 悦yue 怡yi 恩en 惠hui 慧hui 志zhi 念nian 愿yuan 优you 佰bai 伯bo 仲zhong 伟wei 位wei 佑you 佐zuo 保bao 修xiu 倍bei 儒ru 先xian 公gong 典dian 厚hou 原yuan 友you 合he 名ming 唐tang 商shang 善shan 喆zhe 圣sheng 圆yuan 基ji 塬yuan 增zeng 奇qi 奥ao 好hao 如ru 存cun 学xue 定ding 宜yi 尚shang 岚lan 巨ju 帅shuai 帆fan 建jian 心xin 必bi 态tai 成cheng 承cheng 拓tuo 捷jie 敏min 方fang 旺wang 易yi 普pu 景jing 朗lang 本ben 权quan 来lai 极ji 柯ke 格ge 标biao 泓hong 洛luo 润run 深shen 漳zhang 潞lu 滹hu 煜yu 煦xu 特te 犇ben 珂ke 盈ying 相xiang 省sheng 睿rui 硕shuo 祁qi 禹yu 科ke 程cheng 立li 竞jing 章zhang 端duan 筑zhu 精jing 纵zong 维wei 绛jiang 群qun 耀yao 聪cong 舜shun 航hang 艺yi 若ruo 蒲pu 虞yu 行xing 语yu 贝bei 赛sai 赢ying 轮lun 迈mai 迪di 逸yi 鸣ming 鸿hong 黎li 齐qi'
    .split(' ')
    .map((each) => ({ zh: each.slice(0, 1), en: each.slice(1).replace('ü', 'v') }));

/** What firms do, by sector, as their names say it. */
export const TRADES: Record<string, Word[]> = {
  food: wordsIn(
    '醋业=Vinegar|酒业=Distillery|食品=Foods|面业=Flour|粮油=Grain and Oil|乳业=Dairy|杂粮食品=Coarse Grain Foods|肉制品=Meat Products|饮品=Beverages|调味品=Condiments|酿造=Brewing|油脂=Edible Oil|糖业=Sugar|豆制品=Bean Products|粮食加工=Grain Processing|绿色食品=Green Foods|生物食品=Biological Foods|茶业=Tea|罐头食品=Canned Foods|烘焙食品=Bakery'
  ),
  agriculture: wordsIn(
    '农业科技=Agricultural Technology|农业开发=Agricultural Development|农牧=Farming|种业=Seed|果业=Fruit|枣业=Jujube|食用菌=Mushroom|中药材种植=Herb Planting|生态农业=Ecological Agriculture|畜牧=Husbandry|养殖=Breeding|现代农业=Modern Agriculture|农产品=Farm Produce|林果=Forest Fruit|小杂粮=Minor Grains|核桃=Walnut|蜂业=Bee Products|花卉=Flowers'
  ),
  manufacturing: wordsIn(
    '机械制造=Machinery|重工=Heavy Industry|铸造=Foundry|锻造=Forging|不锈钢=Stainless Steel|新材料=New Materials|电气=Electric|电子科技=Electronic Technology|煤机=Coal Machinery|玻璃=Glass|陶瓷=Ceramics|化工=Chemicals|铝业=Aluminium|镁业=Magnesium|法兰=Flanges|管业=Pipes|轴承=Bearings|汽车部件=Auto Parts|轨道交通装备=Rail Equipment|环保设备=Environmental Equipment|新能源=New Energy|智能装备=Intelligent Equipment|耐火材料=Refractories|水泵=Pumps|光伏=Photovoltaics|玻璃器皿=Glassware|家居=Furniture|服饰=Apparel|纺织=Textile|工艺美术=Arts and Crafts|漆器=Lacquerware|包装=Packaging|钢铁=Iron and Steel|焦化=Coking'
  ),
  medicine: wordsIn(
    '药业=Pharmaceutical|制药=Pharmaceuticals|中药=Traditional Medicine|生物科技=Biotechnology|生物制药=Biopharmaceuticals|医药=Medicine|医疗器械=Medical Devices|饮片=Herbal Slices|健康科技=Health Technology|药材=Medicinal Materials'
  ),
  services: wordsIn(
    '文化旅游=Culture and Tourism|物流=Logistics|酒店管理=Hotel Management|旅游开发=Tourism|供应链管理=Supply Chain|餐饮管理=Catering|家政服务=Housekeeping|物业服务=Property Services|检测技术=Testing Technology|景区管理=Scenic Area Management|养老服务=Elderly Care|信息技术=Information Technology|教育科技=Education Technology|会展服务=Exhibition'
  ),
};

/** What they make, by sector. */
export const NOUNS: Record<string, Word[]> = {
  food: wordsIn(
    '老陈醋=Mature Vinegar|熏醋=Smoked Vinegar|香醋=Fragrant Vinegar|果醋饮料=Fruit Vinegar Drink|清香型白酒=Light-aroma Baijiu|黄酒=Yellow Wine|露酒=Liqueur|干红葡萄酒=Dry Red Wine|小麦粉=Wheat Flour|刀削面=Knife-cut Noodles|挂面=Noodles|燕麦片=Oat Flakes|莜麦粉=Naked Oat Flour|苦荞茶=Tartary Buckwheat Tea|碗托=Buckwheat Bowl Cake|牛肉=Beef|熏肉=Smoked Pork|驴肉=Donkey Meat|羊杂=Lamb Offal|纯牛奶=Milk|酸奶=Yogurt|胡麻油=Flaxseed Oil|核桃油=Walnut Oil|亚麻籽油=Linseed Oil|葵花籽油=Sunflower Oil|核桃露=Walnut Drink|沙棘汁=Sea Buckthorn Juice|山楂汁=Hawthorn Juice|梨膏=Pear Syrup|辣椒酱=Chilli Sauce|香菇酱=Shiitake Sauce|豆腐干=Dried Tofu|粉条=Starch Noodles|太谷饼=Taigu Cake|月饼=Mooncake|麻花=Fried Twist|石头饼=Stone Cake|枣夹核桃=Jujube with Walnut|蜂蜜=Honey|药茶=Herbal Tea|连翘茶=Forsythia Tea|桑叶茶=Mulberry Leaf Tea|速冻水饺=Frozen Dumplings|方便面=Instant Noodles|黄酱=Soybean Paste|酱油=Soy Sauce|矿泉水=Mineral Water|代餐粉=Meal Powder'
  ),
  agriculture: wordsIn(
    '小米=Millet|谷子=Foxtail Millet|黄小米=Yellow Millet|高粱=Sorghum|苹果=Apple|酥梨=Crisp Pear|红枣=Jujube|骏枣=Junzao Jujube|核桃=Walnut|葡萄=Grape|鲜桃=Peach|樱桃=Cherry|西红柿=Tomato|黄瓜=Cucumber|香菇=Shiitake|平菇=Oyster Mushroom|羊肚菌=Morel|马铃薯=Potato|山药=Yam|大葱=Scallion|大蒜=Garlic|花椒=Sichuan Pepper|黄芪=Astragalus|党参=Codonopsis|连翘=Forsythia|柴胡=Bupleurum|远志=Polygala|玉露香梨=Yuluxiang Pear|绿豆=Mung Bean|红芸豆=Kidney Bean|藜麦=Quinoa|莜麦=Naked Oat|鸡蛋=Eggs|生猪=Hogs|肉羊=Sheep|奶牛=Dairy Cattle|鲟鱼=Sturgeon|杏=Apricot|沙棘=Sea Buckthorn|芦笋=Asparagus|西瓜=Watermelon|辣椒=Pepper'
  ),
  manufacturing: wordsIn(
    '球墨铸铁管=Ductile Iron Pipe|不锈钢水管=Stainless Water Pipe|不锈钢板=Stainless Plate|锻造法兰=Forged Flange|液压支架=Hydraulic Support|刮板输送机=Scraper Conveyor|采煤机=Shearer|掘进机=Roadheader|矿用电缆=Mining Cable|变压器=Transformer|高压开关柜=High-voltage Switchgear|电动机=Electric Motor|离心泵=Centrifugal Pump|潜水泵=Submersible Pump|铝合金型材=Aluminium Profile|镁合金轮毂=Magnesium Wheel|轴承=Bearing|车轮=Wheel|车轴=Axle|曲轴=Crankshaft|制动盘=Brake Disc|缸体=Cylinder Block|钕铁硼磁钢=NdFeB Magnet|碳纤维=Carbon Fibre|石墨电极=Graphite Electrode|耐火砖=Refractory Brick|浮法玻璃=Float Glass|玻璃酒具=Glass Drinkware|日用瓷=Tableware|黑釉瓷=Black Glazed Porcelain|紫砂器=Zisha Ware|推光漆器=Polished Lacquerware|剪纸=Paper Cutting|面塑=Dough Figurine|澄泥砚=Chengni Inkstone|琉璃制品=Glazed Tile|铜火锅=Copper Hot Pot|羊绒衫=Cashmere Sweater|工装=Workwear|实木家具=Wooden Furniture|纸箱=Carton|光伏组件=Photovoltaic Module|锂离子电池=Lithium Battery|充电桩=Charging Pile|换热器=Heat Exchanger|锅炉=Boiler|阀门=Valve|塔筒=Tower Tube|风机=Fan|复合肥=Compound Fertilizer|聚氯乙烯树脂=PVC Resin|己二酸=Adipic Acid|炭黑=Carbon Black|活性炭=Activated Carbon|水泥=Cement|加气混凝土砌块=Aerated Block|纳米碳酸钙=Nano Calcium Carbonate|减速机=Reducer|传感器=Sensor|无人机=Drone'
  ),
  medicine: wordsIn(
    '龟龄集=Guilingji|定坤丹=Dingkun Pill|黄芪饮片=Astragalus Slices|党参饮片=Codonopsis Slices|六味地黄丸=Liuwei Dihuang Pill|感冒清热颗粒=Cold Granules|连花胶囊=Lianhua Capsule|注射用头孢=Cefalexin for Injection|血塞通滴丸=Xuesaitong Pill|安宫牛黄丸=Angong Pill|复方丹参片=Danshen Tablet|阿胶=Donkey-hide Gelatin|人工骨=Artificial Bone|医用敷料=Medical Dressing|采血管=Blood Tube|艾条=Moxa Stick|中药配方颗粒=Formula Granules|膏药=Plaster|口服液=Oral Liquid|滴眼液=Eye Drops'
  ),
  services: wordsIn(
    '景区游览服务=Sightseeing Service|康养旅居服务=Wellness Stay|民宿服务=Homestay|星级酒店服务=Hotel Service|冷链配送服务=Cold Chain Delivery|零担运输服务=LTL Freight|仓储服务=Warehousing|团餐服务=Group Catering|特色餐饮服务=Local Catering|居家养老服务=Home Elderly Care|母婴护理服务=Mother and Baby Care|物业管理服务=Property Management|检验检测服务=Testing Service|研学旅行服务=Study Tour|会议服务=Conference Service|政务云服务=Government Cloud'
  ),
};

export const MODIFIERS: Word[] = wordsIn(
  '手工=Handmade|有机=Organic|特级=Premium|传统=Traditional|石磨=Stone-ground|古法=Ancient-method|高山=Highland|富硒=Selenium-rich|原味=Original|无糖=Sugar-free|五年陈酿=Aged Five Years|三年陈=Aged Three Years|十年陈=Aged Ten Years|地缸酿=Clay-vat|即食=Ready-to-eat|冻干=Freeze-dried|冷榨=Cold-pressed|低温=Low-temperature|全自动=Automatic|智能=Intelligent|高效=High-efficiency|节能=Energy-saving|防爆=Explosion-proof|矿用=Mining|大型=Large|精密=Precision|超薄=Ultra-thin|耐磨=Wear-resistant|高强度=High-strength|低碳=Low-carbon|薄壁=Thin-walled|双吸=Double-suction|立式=Vertical|卧式=Horizontal|复合=Composite|绿色=Green|新型=New|便携式=Portable|一体化=Integrated|定制=Custom|礼盒装=Gift Box|儿童=Children’s|家庭装=Family Pack|浓香=Strong-aroma|清香=Light-aroma|甜=Sweet|鲜=Fresh|干=Dried|五香=Five-spice|麻辣=Spicy'
);

export const PLACES_OF_NAMES: Word[] = wordsIn(
  '上党=Shangdang|雁门=Yanmen|河东=Hedong|三晋=Sanjin|太行=Taihang|吕梁山=Lvliangshan|恒山=Hengshan|汾河=Fenhe|云冈=Yungang|平遥古城=Pingyao'
);

export const BODIES: Word[] = wordsIn(
  '山西岫准认证有限公司=CNCA-R-2019-901|太原砚衡检验认证有限公司=CNCA-R-2020-902|晋中霁信认证中心有限公司=CNCA-R-2021-903|晋检认证（山西）有限公司=CNCA-R-2018-904|北方质量认证中心=CNCA-R-2003-905|华夏标准认证有限公司=CNCA-R-2002-906|三晋卓越认证有限公司=CNCA-R-2022-907|并州检测认证集团有限公司=CNCA-R-2017-908'
);

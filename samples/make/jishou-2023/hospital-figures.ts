/** A collected figure of a hospital: its header, its value for the largest hospital in 2023, and whether it grows with size. */
export interface HospitalFigure {
  readonly title: string;
  readonly measure: string;
  readonly value: number;
  /** Counts and money follow the size of the hospital; scores do not. */
  readonly scales: boolean;
}

const count = (title: string, measure: string, value: number): HospitalFigure => ({
  title,
  measure,
  value,
  scales: true,
});
const score = (title: string, measure: string, value: number): HospitalFigure => ({
  title,
  measure,
  value,
  scales: false,
});

/** Sheets of the yearly form: groups of columns with what is reported in each. */
export const HOSPITAL_SHEETS: readonly {
  readonly name: string;
  readonly groups: readonly { readonly title: string; readonly figures: readonly HospitalFigure[] }[];
}[] = [
  {
    name: '医疗质量',
    groups: [
      {
        title: '功能定位',
        figures: [
          count('门诊人次', '人次', 612_400),
          count('出院人次', '人次', 34_856),
          count('门急诊下转人次', '人次', 118),
          count('住院下转人次', '人次', 72),
          count('日间手术台次', '', 265),
          count('出院择期手术总台次', '', 9192),
          count('出院患者手术台次', '', 10_865),
          count('微创手术台次', '', 3194),
          count('四级手术台次', '', 1104),
          count('特需服务人次', '人次', 3120),
          count('全部服务人次', '人次', 647_256),
          count('特需服务收入', '万元', 410),
        ],
      },
      {
        title: '质量安全',
        figures: [
          count('手术并发症例数', '例', 71),
          count('出院手术患者人数', '人', 10_214),
          count('Ⅰ类切口感染人次', '人次', 14),
          count('Ⅰ类切口手术台次', '', 3020),
          count('单病种例数', '例', 640),
          count('单病种死亡例数', '例', 9),
          count('单病种住院总床日', '', 5440),
          count('单病种总费用', '万元', 960),
          count('大型设备检查阳性数', '人次', 61_200),
          count('大型设备检查人次', '人次', 88_400),
          score('通过国家室间质量评价的临床检验项目数', '项', 112),
          count('低风险组死亡例数', '例', 3),
          count('低风险组例数', '例', 9800),
          count('优质护理病房数', '个', 31),
          count('病房总数', '个', 34),
        ],
      },
      {
        title: '合理用药与服务流程',
        figures: [
          count('点评处方数', '张', 61_300),
          count('处方总数', '张', 588_000),
          count('抗菌药物累计DDD数', '', 118_300),
          count('收治患者人天数', '', 264_900),
          count('用基本药物门诊人次', '人次', 268_000),
          count('门诊处方人次', '人次', 521_000),
          count('用基本药物出院人次', '人次', 32_900),
          count('采购基本药物品种数', '', 480),
          count('采购药品品种数', '', 1210),
          count('集采中标药品用量', '', 8_120_000),
          count('集采同种药品用量', '', 10_400_000),
          count('预约诊疗人次', '人次', 361_000),
          count('预约后等待总时间', '分钟', 9_030_000),
        ],
      },
    ],
  },
  {
    name: '运营效率',
    groups: [
      {
        title: '资源',
        figures: [
          count('出院者占用总床日', '', 264_900),
          count('执业医师数', '人', 520),
          count('药师数', '人', 62),
          count('实际开放床位数', '张', 1000),
        ],
      },
      {
        title: '收支结构',
        figures: [
          count('医疗收入', '万元', 62_400),
          count('门诊收入', '万元', 19_200),
          count('门诊医保基金收入', '万元', 8100),
          count('住院收入', '万元', 43_200),
          count('住院医保基金收入', '万元', 27_300),
          count('医疗服务收入', '万元', 18_900),
          count('辅助用药收入', '万元', 620),
          count('药品总收入', '万元', 16_500),
          count('人员支出', '万元', 22_600),
          count('业务支出', '万元', 61_300),
          count('能耗支出', '万元', 640),
          count('总收入', '万元', 64_800),
          count('医疗盈余', '万元', 1480),
          count('负债总额', '万元', 31_000),
          count('资产总额', '万元', 88_000),
        ],
      },
      {
        title: '费用',
        figures: [
          count('门诊药品收入', '万元', 7600),
          count('出院患者住院费用', '万元', 42_800),
          count('出院患者药品费用', '万元', 8900),
          count('重点监控高值耗材收入', '万元', 2100),
          count('卫生材料总收入', '万元', 9800),
        ],
      },
    ],
  },
  {
    name: '持续发展和满意度',
    groups: [
      {
        title: '人员与人才',
        figures: [
          count('高级职称人数', '人', 236),
          count('卫生技术人员数', '人', 1380),
          count('麻醉医师数', '人', 21),
          count('儿科医师数', '人', 24),
          count('重症医师数', '人', 16),
          count('病理医师数', '人', 8),
          count('中医医师数', '人', 19),
          count('注册护士数', '人', 760),
          count('进修返回独立工作人数', '人', 41),
          count('进修总人数', '人', 48),
          count('首次参加考试通过人数', '人', 26),
          count('首次参加考试人数', '人', 31),
          count('教学经费', '万元', 310),
          count('经师资培训人数', '人', 126),
          count('教学论文数', '篇', 14),
        ],
      },
      {
        title: '学科建设',
        figures: [count('科研立项经费', '元', 1_860_000), count('科研成果转化额', '元', 240_000)],
      },
      {
        title: '满意度',
        figures: [
          score('门诊患者满意度', '分', 87.4),
          score('住院患者满意度', '分', 91.2),
          score('医务人员满意度', '分', 79.6),
        ],
      },
    ],
  },
];

/** What is found in words, by hospital: maintenance, medical records, budget, chief accountant, credit. */
export const HOSPITAL_FINDINGS = {
  titles: [
    '大型医用设备维修保养及质量控制管理',
    '电子病历应用功能水平分级',
    '全面预算管理',
    '规范设立总会计师',
    '公共信用综合评价等级',
  ],
  byHospital: [
    ['规范', '5级', '是', '是', '优'],
    ['规范', '4级', '是', '否', '良'],
    ['基本规范', '3级', '是', '否', '良'],
  ],
} as const;

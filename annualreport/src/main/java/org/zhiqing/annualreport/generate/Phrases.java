package org.zhiqing.annualreport.generate;

import java.util.List;
import java.util.Random;

/** Sentences of which a narrative is put together. A number sign stands for a small number, {@code @} for the place. */
final class Phrases {

    static final List<String> PROACTIVE = List.of(
            "围绕就业、教育、医疗、养老等领域，通过门户网站发布信息，由各业务科室按目录更新。",
            "财政预决算、重大建设项目、公共资源配置等重点领域信息按时限发布。",
            "发布政策解读稿#篇，形式有图解、问答和负责人解读。",
            "召开新闻发布会#场，组织政府开放日活动#次。",
            "对@群众普遍关心的供水、道路和入学问题，编制办事问答#组。",
            "推进惠企政策集中发布，按企业规模和行业标注适用范围。");
    static final List<String> MANAGEMENT = List.of(
            "公文起草时同步确定公开属性，不予公开的写明依据。",
            "落实发布前保密审查，由承办科室、公开机构和分管领导逐级把关。",
            "清理失效文件，在原网页上标注效力状态。",
            "修订政府信息公开指南，更新机构职能和联系方式#处。",
            "对历史信息中的个人信息开展排查，处理页面#个。",
            "建立政策文件库，收录文件#件并注明效力。");
    static final List<String> PLATFORM = List.of(
            "门户网站的信息公开专栏按统一规范设置，栏目调整#个。",
            "政务新媒体由专人维护，全年没有出现超期不更新的情况。",
            "在政务服务大厅和图书馆设立公开查阅点，接待查阅#人次。",
            "网站完成适老化改造，提供大字版和语音朗读。",
            "优化站内搜索，常用词直达办事指南。",
            "@融媒体中心与门户网站建立信息共享，避免重复采编。");
    static final List<String> SUPERVISION = List.of(
            "调整政府信息公开工作领导小组，明确分管负责人和#名联络员。",
            "举办业务培训#期，参训人员覆盖所有科室。",
            "按季度开展自查，发现问题#个，均已整改。",
            "聘请社会监督员#名，收集意见建议#条。",
            "将公开工作纳入绩效考核，并在内部通报结果。");
    static final List<String> PROBLEMS = List.of(
            "部分栏目更新不够及时，个别解读形式单一。",
            "基层工作人员流动较大，答复文书的规范性有待提高。",
            "历史文件电子化程度不高，检索效率存在不足。",
            "与公众互动的渠道偏少，征集意见的反馈不够充分。",
            "跨部门的信息共享存在短板，同一事项口径有时不一致。");
    static final List<String> REMEDIES = List.of(
            "下一步将按月检查栏目更新，到期前提醒责任科室。",
            "编印答复文书范本，组织案例研讨#次。",
            "分批完成历史文件的数字化，公开目录同步更新。",
            "在意见征集结束后集中公布采纳情况和理由。",
            "建立部门会商机制，对共同事项统一口径后发布。",
            "增加图解、短视频等解读形式，提高可读性。");

    private static final List<String> AIMS = List.of(
            "认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，各项工作有序开展。",
            "围绕中心工作，以群众需求为导向，扎实推进政府信息公开，保障公众的知情权和监督权。",
            "按照上级部署，完善机制，规范流程，政府信息公开工作的质量和水平稳步提升。",
            "把政府信息公开作为法治政府建设的重要内容，加强组织领导，压实责任，工作取得新进展。");

    private Phrases() {}

    static String aim(Random random) {
        return FictionalOrgan.pick(random, AIMS);
    }
}

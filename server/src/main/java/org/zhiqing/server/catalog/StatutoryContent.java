package org.zhiqing.server.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What art. 20 of 政府信息公开条例 obliges an organ to disclose proactively (法定主动公开内容), item by item. */
public enum StatutoryContent {
    RULES_AND_NORMATIVE_DOCUMENTS("20-1", "行政法规、规章和规范性文件"),
    ORGAN_PROFILE("20-2", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    PLANS("20-3", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    STATISTICS("20-4", "国民经济和社会发展统计信息"),
    PERMITS("20-5", "行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    PENALTIES_AND_COERCION("20-6", "行政处罚、行政强制的依据、条件、程序以及具有一定社会影响的行政处罚决定"),
    BUDGETS("20-7", "财政预算、决算信息"),
    CHARGES("20-8", "行政事业性收费项目及其依据、标准"),
    PROCUREMENT("20-9", "政府集中采购项目的目录、标准及实施情况"),
    MAJOR_PROJECTS("20-10", "重大建设项目的批准和实施情况"),
    LIVELIHOOD("20-11", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    EMERGENCIES("20-12", "突发公共事件的应急预案、预警信息及应对情况"),
    INSPECTIONS("20-13", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    RECRUITMENT("20-14", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    OTHER("20-15", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息");

    private final String code;
    private final String label;

    StatutoryContent(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns {@code 20-1} to {@code 20-15}. */
    public String code() {
        return code;
    }

    /** Returns the item's content in Chinese. */
    public String label() {
        return label;
    }

    /** Returns the item of a code; empty for an unknown one. */
    public static Optional<StatutoryContent> of(String code) {
        return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
    }
}

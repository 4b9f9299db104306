package org.zhiqing.rules.outcome;

import java.util.Arrays;
import java.util.Optional;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/** What every organ makes public of its own accord (法定主动公开内容), art. 20 items 1 to 15, in its words. */
public enum StatutoryItem {
    LEGISLATION_AND_NORMATIVE_DOCUMENTS("行政法规、规章和规范性文件"),
    FUNCTIONS_AND_CONTACT("机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    DEVELOPMENT_PLANS("国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    STATISTICS("国民经济和社会发展统计信息"),
    PERMITS_AND_EXTERNAL_SERVICES("办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    PENALTIES_AND_COERCION("实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"),
    BUDGETS_AND_ACCOUNTS("财政预算、决算信息"),
    ADMINISTRATIVE_CHARGES("行政事业性收费项目及其依据、标准"),
    CENTRALISED_PROCUREMENT("政府集中采购项目的目录、标准及实施情况"),
    MAJOR_CONSTRUCTION("重大建设项目的批准和实施情况"),
    PUBLIC_WELFARE("扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    EMERGENCIES("突发公共事件的应急预案、预警信息及应对情况"),
    SUPERVISION_AND_INSPECTION("环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    CIVIL_SERVICE_RECRUITMENT("公务员招考的职位、名额、报考条件等事项以及录用结果"),
    OTHER("法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息");

    private final String label;

    StatutoryItem(String label) {
        this.label = label;
    }

    /** The item's number in art. 20, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The stable code, {@code 20-1} to {@code 20-15}. */
    public String code() {
        return "20-" + number();
    }

    /** The text of the item. */
    public String label() {
        return label;
    }

    /** The provision, for example 第二十条第（一）项. */
    public Citation citation() {
        return Law.DISCLOSURE_REGULATION.article(20).item(number());
    }

    /** The item with that {@link #code()}. */
    public static Optional<StatutoryItem> ofCode(String code) {
        return Arrays.stream(values()).filter(item -> item.code().equals(code)).findFirst();
    }
}

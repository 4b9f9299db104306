package org.zhiqing.annualreport.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.render.ReportContent;

/** Plans of reports for properties: every kind of organ, every form, none to very many requests. */
public final class Plans {

    private static final List<String> NAMES = List.of(
            "",
            "青禾市砚溪新区（高新技术产业开发区）管理委员会综合行政执法和应急管理局",
            "青禾省砚溪市机关事务服务中心",
            "青禾市老干部工作促进会秘书处",
            "砚溪县第三人民医院",
            "国家砚溪事务管理总局青禾监督管理分局");

    private Plans() {}

    public static Arbitrary<ReportPlan> any() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(2019, 2030),
                        Arbitraries.of(OrganKind.class),
                        Arbitraries.integers().between(0, 40_000))
                .as(ReportPlan::new);
    }

    /** Reports as they are handed in: with long names, pages of narrative, no signature yet, and cells left empty. */
    public static Arbitrary<ReportContent> reports() {
        return Combinators.combine(
                        any(),
                        Arbitraries.of(NAMES),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(true, true, true, false))
                .as(Plans::report);
    }

    private static ReportContent report(ReportPlan plan, String name, int empty, int more, boolean signed) {
        ReportContent valid = ReportGenerator.of(plan);
        Random random = new Random(plan.seed() + empty);
        Map<CellId, CellValue> cells = new LinkedHashMap<>(valid.cells());
        List<CellId> ids = new ArrayList<>(cells.keySet());
        for (int i = 0; i < empty; i++) {
            cells.put(ids.get(random.nextInt(ids.size())), CellValue.blank());
        }
        Map<ReportSection, List<String>> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            List<String> paragraphs = new ArrayList<>(valid.paragraphs(section));
            if (!paragraphs.isEmpty()) {
                for (int i = 0; i < more; i++) {
                    paragraphs.add(valid.paragraphs(section)
                            .get(i % valid.paragraphs(section).size()));
                }
            }
            sections.put(section, paragraphs);
        }
        String organ = name.isEmpty() ? valid.organName() : name;
        return new ReportContent(
                organ,
                valid.year(),
                ReportContent.titleOf(organ, valid.year()),
                valid.opening(),
                sections,
                cells,
                signed ? organ : "",
                signed ? valid.signedOn() : null);
    }
}

package org.zhiqing.rules.deadline;

import java.util.List;

/**
 * How an office reads the points of the answer clock that the regulation leaves open. Each has a default; none has been
 * confirmed in a source, which is why an office can choose.
 *
 * @param feeRestart what a fee notice does to the clock
 * @param exclusionStart on which day the time for asking an opinion begins
 * @param exclusionEnd on which day it ends
 * @param extensionAfterRestart what becomes of an extension when the clock starts anew
 */
public record ClockPolicy(
        FeeRestart feeRestart,
        ExclusionStart exclusionStart,
        ExclusionEnd exclusionEnd,
        ExtensionAfterRestart extensionAfterRestart) {

    /** The policy of an office that has chosen nothing. */
    public static final ClockPolicy DEFAULT = new ClockPolicy(
            FeeRestart.RESTART,
            ExclusionStart.DAY_AFTER_DISPATCH,
            ExclusionEnd.DAY_OF_OPINION,
            ExtensionAfterRestart.KEPT);

    /** What a fee notice does to the clock. */
    public enum FeeRestart implements Choice {
        RESTART("缴费完成次日起重新计算答复期限"),
        SUSPEND("发出收费通知至缴费完成的时间不计入期限"),
        NONE("收费不影响答复期限");

        private final String label;

        FeeRestart(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** On which day the excluded time of a consultation begins. */
    public enum ExclusionStart implements Choice {
        DAY_AFTER_DISPATCH("自征求意见书发出的次日起扣除"),
        DAY_OF_DISPATCH("自征求意见书发出当日起扣除");

        private final String label;

        ExclusionStart(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** On which day the excluded time of a consultation ends. */
    public enum ExclusionEnd implements Choice {
        DAY_OF_OPINION("扣除至收到意见（或者十五个工作日届满）当日"),
        DAY_BEFORE_OPINION("扣除至收到意见（或者十五个工作日届满）前一日");

        private final String label;

        ExclusionEnd(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What becomes of an extension when the clock starts anew after it. */
    public enum ExtensionAfterRestart implements Choice {
        KEPT("重新起算后，已经决定的延长继续有效"),
        LAPSED("重新起算后，已经决定的延长不再有效");

        private final String label;

        ExtensionAfterRestart(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One way to read an open point. */
    public interface Choice {
        /** The reading in Chinese. */
        String label();
    }

    /**
     * An open point, for a settings page.
     *
     * @param key the component of this record
     * @param question the point in Chinese
     */
    public record OpenPoint(String key, String question, List<? extends Choice> choices, Choice byDefault) {}

    /** The open points, in the order of the components. */
    public static List<OpenPoint> openPoints() {
        return List.of(
                new OpenPoint("feeRestart", "发出收费通知后，答复期限如何计算", List.of(FeeRestart.values()), DEFAULT.feeRestart()),
                new OpenPoint(
                        "exclusionStart", "征求意见的时间从哪一日起扣除", List.of(ExclusionStart.values()), DEFAULT.exclusionStart()),
                new OpenPoint("exclusionEnd", "征求意见的时间扣除到哪一日", List.of(ExclusionEnd.values()), DEFAULT.exclusionEnd()),
                new OpenPoint(
                        "extensionAfterRestart",
                        "重新起算后，此前决定的延长是否继续有效",
                        List.of(ExtensionAfterRestart.values()),
                        DEFAULT.extensionAfterRestart()));
    }
}

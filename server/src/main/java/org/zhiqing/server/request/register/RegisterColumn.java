package org.zhiqing.server.request.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.ProvisionForm;

/** The columns of a register of requests (台账), in the order of the template: who asks for what, what became of it. */
public enum RegisterColumn {
    NUMBER("登记编号", "原来的编号，同一份台账里不重复", 60, Use.REQUIRED, Use.REQUIRED),
    SUBMITTED("提交日期", "申请人提交、寄出的日期", 20, Use.FREE, Use.REQUIRED),
    ARRIVED("转来日期", "上级平台转给本机关的日期", 20, Use.NONE, Use.FREE),
    RECEIVED("收到日期", "条例第三十一条的收到申请之日", 20, Use.REQUIRED, Use.FREE),
    CHANNEL("接收渠道", "", 20, Use.REQUIRED, Use.NONE),
    KIND("申请人类别", "", 20, Use.REQUIRED, Use.REQUIRED),
    NAME("姓名或者名称", "", 200, Use.REQUIRED, Use.REQUIRED),
    IDENTITY("证件号码", "加密保存", 60, Use.FREE, Use.FREE),
    CONTACT("联系人", "申请人为单位的填写", 100, Use.FREE, Use.FREE),
    TELEPHONE("联系电话", "", 40, Use.FREE, Use.FREE),
    EMAIL("电子邮箱", "", 120, Use.FREE, Use.FREE),
    ADDRESS("通信地址", "", 300, Use.FREE, Use.FREE),
    CONTENT("申请内容", "", 4000, Use.REQUIRED, Use.REQUIRED),
    FORM("提供形式", "没有写的按纸质登记", 20, Use.FREE, Use.FREE),
    ROUTE("获取方式", "没有写的按邮寄登记", 20, Use.FREE, Use.FREE),
    CORRECTION_ASKED("告知补正日期", "没有要求补正的不填", 20, Use.FREE, Use.NONE),
    CORRECTED("收到补正日期", "还没有收到的不填；答复期限从次日重新计算", 20, Use.FREE, Use.NONE),
    EXTENSION("延长工作日数", "1 到 20，没有延长的不填", 10, Use.FREE, Use.NONE),
    EXTENDED_ON("决定延长日期", "", 20, Use.FREE, Use.NONE),
    OUTCOME("办理结果", "年度报告表三的一行；还没有办结的不填", 100, Use.FREE, Use.NONE),
    ANSWERED("答复日期", "答复发出、撤回的日期；还没有办结的不填", 20, Use.FREE, Use.NONE),
    LETTER("答复文号", "", 100, Use.FREE, Use.NONE),
    REMARKS("备注", "", 1000, Use.FREE, Use.FREE);

    /** Whether a register has the column. */
    private enum Use {
        REQUIRED,
        FREE,
        NONE
    }

    private final String heading;
    private final String meaning;
    private final int longest;
    private final Use inOldRegister;
    private final Use onPlatform;

    RegisterColumn(String heading, String meaning, int longest, Use inOldRegister, Use onPlatform) {
        this.heading = heading;
        this.meaning = meaning;
        this.longest = longest;
        this.inOldRegister = inOldRegister;
        this.onPlatform = onPlatform;
    }

    /** The heading. */
    public String heading() {
        return heading;
    }

    /** What stands in it, in Chinese. */
    public String meaning() {
        String words = words().stream().map(word -> "“" + word + "”").collect(Collectors.joining("、"));
        return Stream.of(meaning, words.isEmpty() ? "" : "可以填：" + words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    int longest() {
        return longest;
    }

    /** Whether it takes any words, not only days, numbers or known words. */
    boolean takesText() {
        return words().isEmpty() && longest > 20;
    }

    boolean isOf(RegisterSource source) {
        return use(source) != Use.NONE;
    }

    /** Whether every row has to say something there. */
    public boolean isRequired(RegisterSource source) {
        return use(source) == Use.REQUIRED;
    }

    /** The words that the column knows; empty where it takes any. */
    public List<String> words() {
        return switch (this) {
            case CHANNEL -> labels(ReceiptChannel.values(), ReceiptChannel::label);
            case KIND -> labels(ApplicantKind.values(), ApplicantKind::label);
            case FORM -> labels(ProvisionForm.values(), ProvisionForm::label);
            case ROUTE -> labels(DeliveryChannel.values(), DeliveryChannel::label);
            case OUTCOME -> OutcomeWords.all();
            default -> List.of();
        };
    }

    /** The column under that heading, whatever blanks and line ends it has. */
    static Optional<RegisterColumn> ofHeading(String heading, RegisterSource source) {
        String plain = heading.replaceAll("[\\s　*＊]", "").replaceAll("[（(].*[）)]$", "");
        return source.columns().stream()
                .filter(column -> column.heading.equals(plain))
                .findFirst();
    }

    private static <T> List<String> labels(T[] values, java.util.function.Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    private Use use(RegisterSource source) {
        return source == RegisterSource.OLD_REGISTER ? inOldRegister : onPlatform;
    }
}

package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.deadline.ClockPolicy;
import org.zhiqing.rules.outcome.RemedyKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** What an office may choose about requests: whom letters name, how they are numbered, and what the law leaves open. */
@Component
public class RequestSettings implements SettingGroup {

    static final Setting RECONSIDERATION_ORGAN = Setting.text(
                    "request.reconsideration-organ",
                    "行政复议机关",
                    "写进文书的救济告知。没有填写就不能出具文书（行政复议法第二十三条、第二十四条）。县级以上政府部门填本级人民政府；开发区管委会请与司法行政机关确认后填写。",
                    "")
            .ownOnly();
    static final Setting COURT = Setting.text("request.court", "受理行政诉讼的人民法院", "写进可以直接起诉的文书。不填写时印“有管辖权的人民法院”。", "")
            .ownOnly();
    static final Setting ONLINE_RECONSIDERATION = Setting.text(
                    "request.online-reconsideration", "网上申请行政复议的途径", "文书通过互联网送达的，应当同时提供（行政复议法第二十二条第二款）。填网址或者应用名称。", "")
            .ownOnly();
    static final Setting LETTER_WORD = Setting.text(
                    "request.letter-word", "文书编号的机关代字", "例如“云开公开”，文书编号为“云开公开答〔2026〕1号”。不填写时用机关简称加“公开”。", "")
            .matching("[\\p{IsHan}]{1,20}", "云开公开")
            .ownOnly();
    static final Setting RECEIPT_PREFIX = Setting.text(
                    "request.receipt-prefix", "登记编号的字头", "一至六个大写字母，不含 I、O、S、V、Z。登记编号为字头、年份、顺序号和校验码。", "GK")
            .matching("[A-HJ-NP-RTUWXY]{1,6}", "GK");
    static final Setting CONFIRM_DAYS = Setting.number(
            "request.confirm-days", "网上申请应当在几个工作日内与申请人确认", "条例没有规定期限，是本机关对自己的要求；超过的在待办中显示超期。", 1, 1, 10, "个工作日");
    static final Setting CORRECTION_DAYS =
            Setting.number("request.correction-days", "补正期限的默认天数", "条例第三十条只要求“合理的期限”。每次告知补正时可以另定。", 15, 3, 60, "个工作日");

    static final Setting FEE_PAYMENT = Setting.area(
                    "request.fee-payment", "信息处理费的缴费方式", "写进收费通知书，每次可以改。例如：凭本通知书到某银行缴入某账户（非税收入），并注明登记编号。", "")
            .ownOnly();
    static final Setting ONE_EXTENSION = Setting.flag(
            "request.one-extension", "一件申请只延长一次答复期限", "条例第三十三条只规定累计不超过二十个工作日，没有规定次数。选“是”的，延长过一次就不能再提请。", false);

    static final Setting RECTIFICATION_DAYS = Setting.number(
            "request.rectification-days",
            "更正本人信息的申请应当在几个工作日内答复",
            "条例第四十一条没有规定期限，本项未经核实，是本机关对自己的要求；超过的照实记为超期。",
            20,
            5,
            60,
            "个工作日");
    static final Setting RECTIFICATION_REMEDY = Setting.choice(
            "request.remedy-rectification",
            "救济告知：不予更正本人信息",
            "默认值没有明确依据，有争议；请按当地复议机关、法院的意见选择。",
            RemedyKind.CHOICE.name(),
            Arrays.stream(RemedyKind.values())
                    .map(kind -> new Setting.Choice(kind.name(), kind.label()))
                    .toArray(Setting.Choice[]::new));
    static final Setting SEALED_ORIGINAL = Setting.choice(
            "request.sealed-original",
            "登记发出文书时，没有存入用印件的",
            "文书盖章后扫描存入，或者存入加盖电子印章的文件，以后才能证明发出的是哪一份。条例没有规定，是本机关对自己的要求。",
            OriginalRule.REMIND.name(),
            Arrays.stream(OriginalRule.values())
                    .map(rule -> new Setting.Choice(rule.name(), rule.label()))
                    .toArray(Setting.Choice[]::new));
    static final Setting PLATFORM_ADDRESS = Setting.text(
                    "request.platform-address",
                    "上级机关申请平台的网址",
                    "也可以向本机关提出申请的上级平台，填写后在门户“依申请公开”页面给出链接。没有的不填。上级统一平台由当地规定，条例没有要求。",
                    "")
            .matching("https?://[^\\s\"'<>]{3,280}", "https://ysq.example.gov.cn/");
    static final Setting PLATFORM_NAME =
            Setting.text("request.platform-name", "上级机关申请平台的名称", "门户链接上的名字，上级平台的全称由当地规定。", "上级机关政府信息公开申请平台");
    static final Setting PLATFORM_ONLY = Setting.flag(
            "request.platform-only",
            "网上申请只通过上级平台提出",
            "选“是”的，门户不再提供本机关的网上申请表，只给上级平台的链接；当面、邮寄、传真不受影响（条例第二十七条、第二十九条）。没有填写网址的不起作用。",
            false);

    private static final List<Setting> POLICY =
            ClockPolicy.openPoints().stream().map(RequestSettings::setting).toList();
    private static final Map<Situation, Setting> REMEDIES = Arrays.stream(Situation.values())
            .filter(situation -> situation != Situation.WITHDRAWN)
            .collect(Collectors.toMap(Function.identity(), RequestSettings::remedySetting));

    private final Settings settings;
    private final Organs organs;

    RequestSettings(Settings settings, Organs organs) {
        this.settings = settings;
        this.organs = organs;
    }

    @Override
    public String title() {
        return "依申请公开";
    }

    @Override
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(List.of(
                RECONSIDERATION_ORGAN,
                COURT,
                ONLINE_RECONSIDERATION,
                LETTER_WORD,
                RECEIPT_PREFIX,
                CONFIRM_DAYS,
                CORRECTION_DAYS,
                FEE_PAYMENT,
                ONE_EXTENSION,
                SEALED_ORIGINAL,
                RECTIFICATION_DAYS,
                RECTIFICATION_REMEDY,
                PLATFORM_ADDRESS,
                PLATFORM_NAME,
                PLATFORM_ONLY));
        all.addAll(POLICY);
        Arrays.stream(Situation.values())
                .filter(REMEDIES::containsKey)
                .forEach(situation -> all.add(REMEDIES.get(situation)));
        return all;
    }

    /** Returns the organ that decides on reconsideration; empty when not set, and then no letter is issued. */
    public Optional<String> reconsiderationOrgan(long organ) {
        return filled(organ, RECONSIDERATION_ORGAN);
    }

    /** Returns the court for a direct suit; empty when not set. */
    public Optional<String> court(long organ) {
        return filled(organ, COURT);
    }

    Optional<String> onlineReconsideration(long organ) {
        return filled(organ, ONLINE_RECONSIDERATION);
    }

    /** Returns the organ's word in letter numbers. */
    public String letterWord(long organ) {
        return filled(organ, LETTER_WORD).orElseGet(() -> organs.get(organ).shortName() + "公开");
    }

    String receiptPrefix(long organ) {
        return settings.text(organ, RECEIPT_PREFIX);
    }

    int confirmDayCount(long organ) {
        return settings.number(organ, CONFIRM_DAYS);
    }

    int correctionDayCount(long organ) {
        return settings.number(organ, CORRECTION_DAYS);
    }

    /** Returns how the fee is paid, as notices tell it; empty when not set. */
    String feePayment(long organ) {
        return settings.text(organ, FEE_PAYMENT);
    }

    /** Returns in how many working days an application to correct one's own data that was registered on the day is answered. */
    public int rectificationDayCount(long organ, LocalDate registeredOn) {
        return settings.number(organ, RECTIFICATION_DAYS, registeredOn);
    }

    /** Returns which remedies the refusal to correct names. */
    public RemedyKind rectificationRemedy(long organ) {
        return RemedyKind.valueOf(settings.text(organ, RECTIFICATION_REMEDY));
    }

    /** Returns what happens when a letter leaves of which no sealed original is kept. */
    OriginalRule originalRule(long organ) {
        return OriginalRule.valueOf(settings.text(organ, SEALED_ORIGINAL));
    }

    /** Returns whether a request is extended once at most. */
    boolean extendsOnce(long organ) {
        return settings.flag(organ, ONE_EXTENSION);
    }

    /** Returns the system of the level above in which requests to the organ can be filed, too; empty when there is none. */
    public Optional<UpperPlatform> platform(long organ) {
        return filled(organ, PLATFORM_ADDRESS)
                .map(address -> new UpperPlatform(
                        settings.text(organ, PLATFORM_NAME), address, settings.flag(organ, PLATFORM_ONLY)));
    }

    /** Returns how the organ reads the open points of the answer clock. */
    ClockPolicy clockPolicy(long organ) {
        return new ClockPolicy(
                ClockPolicy.FeeRestart.valueOf(settings.text(organ, POLICY.get(0))),
                ClockPolicy.ExclusionStart.valueOf(settings.text(organ, POLICY.get(1))),
                ClockPolicy.ExclusionEnd.valueOf(settings.text(organ, POLICY.get(2))),
                ClockPolicy.ExtensionAfterRestart.valueOf(settings.text(organ, POLICY.get(3))));
    }

    /** Returns which remedies a letter of that situation names. */
    RemedyKind remedy(long organ, Situation situation) {
        Setting setting = REMEDIES.get(situation);
        return setting == null ? situation.remedy().kind() : RemedyKind.valueOf(settings.text(organ, setting));
    }

    private Optional<String> filled(long organ, Setting setting) {
        return Optional.of(settings.text(organ, setting)).filter(text -> !text.isBlank());
    }

    private static Setting setting(ClockPolicy.OpenPoint point) {
        return Setting.choice(
                "request.clock-" + point.key(),
                point.question(),
                "条例没有写明，请按本地做法选择。改变后，在办申请的期限在下一次办理或者次日重新计算。",
                ((Enum<?>) point.byDefault()).name(),
                point.choices().stream()
                        .map(choice -> new Setting.Choice(((Enum<?>) choice).name(), choice.label()))
                        .toArray(Setting.Choice[]::new));
    }

    private static Setting remedySetting(Situation situation) {
        return Setting.choice(
                "request.remedy-" + situation.id(),
                "救济告知：" + situation.label(),
                situation.remedy().verified() ? "默认值有法律或者司法解释依据，一般不需要改。" : "默认值没有明确依据，有争议；请按当地复议机关、法院的意见选择。",
                situation.remedy().kind().name(),
                Arrays.stream(RemedyKind.values())
                        .map(kind -> new Setting.Choice(kind.name(), kind.label()))
                        .toArray(Setting.Choice[]::new));
    }
}

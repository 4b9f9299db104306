package org.zhiqing.rules.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/**
 * The seven questions in which practice handles a request (办理七步), in their order. Each says what to look for, what to
 * keep as evidence, and for what offices lose in court; each answer leads to the next question, to a step that has to come
 * first, or to the {@link Situation} that ends the request.
 */
public enum GuidedQuestion {
    /** Art. 29, 30. */
    CLEAR(
            "补不补",
            "申请的要素齐不齐，内容明不明确？",
            List.of(article(29), article(30)),
            "看三样：姓名或者名称、身份证明、联系方式；名称、文号或者其他特征描述能不能指向特定的政府信息；形式要求（怎样提供、怎样获取）。申请人不需要说明用途。",
            "补正告知书及其送达凭证；申请人补正的材料和收到日期。",
            "超过七个工作日才告知补正；分几次要求补正；申请已经明确仍要求补正；没有写明补正的事项、期限和逾期的后果。",
            List.of(
                    Answer.next("要素齐全，内容明确"),
                    Answer.step("不齐全或者不明确，还没有要求过补正", Step.CORRECTION),
                    Answer.ends("补正以后仍然不明确", Situation.STILL_UNCLEAR),
                    Answer.ends("补正期限已过，没有正当理由不补正", Situation.NOT_CORRECTED))),
    /** Arts. 2, 35, 36, 39. */
    REQUEST(
            "是不是",
            "是不是对政府信息的申请，要不要按申请处理？",
            List.of(article(2), article(35), article(36).item(6), article(36).item(7), article(39)),
            "看申请要的是已经存在的信息，还是要求作出解释、处理投诉、确认事实；看同一申请人有没有就相同信息得到过答复；看有没有法律、行政法规规定的专门查询办法。",
            "此前答复的文号和送达凭证；申请的数量、频次统计和要求说明理由的通知；专门查询规定的条文。",
            "把内容明确的信息申请一概当作信访；没有告知正确的渠道；说重复申请却不是相同信息；没有要求说明理由就认定反复申请。",
            List.of(
                    Answer.next("是，按申请处理"),
                    Answer.ends("实质是信访、投诉、举报", Situation.PETITION),
                    Answer.ends("已经答复过的相同申请", Situation.DUPLICATE),
                    Answer.ends("要求提供公报、报刊、书籍", Situation.PUBLISHED_WORK),
                    Answer.ends("大量、反复申请，说明的理由不合理", Situation.EXCESSIVE),
                    Answer.ends("要求确认、重新出具已经获取的信息", Situation.CONFIRMATION),
                    Answer.ends("登记资料等有专门的查询办法", Situation.ADMINISTRATIVE_INQUIRY))),
    /** Arts. 10, 34, 36. */
    WHOSE(
            "谁负责",
            "由哪个机关负责公开？",
            List.of(article(10), article(34), article(36).item(5)),
            "谁制作谁公开；从公民、法人取得的，由保存的机关公开；从其他机关取得的，由制作或者最初取得的机关公开；共同制作的，由牵头机关公开。",
            "职责依据、来文记录；负责机关的名称和联系方式。",
            "本机关保存的信息推给别的机关；能够确定负责机关却没有告知其名称、联系方式；共同制作的没有征求意见。",
            List.of(
                    Answer.next("由本机关负责"),
                    Answer.step("由本机关牵头、与其他机关共同制作，还没有征求意见", Step.CONSULTATION),
                    Answer.ends("由其他机关负责", Situation.OTHER_ORGAN))),
    /** Arts. 36, 38. */
    EXISTS(
            "有没有",
            "所申请的信息有没有，是不是现成的？",
            List.of(article(36).item(4), article(38)),
            "在可能保存的每一处检索：业务科室、档案室、办公系统、已移交的档案。换几个关键词。需要汇总、加工、分析才能得到的，不是现成信息。",
            "检索记录：在哪里、用什么词、谁、哪一天、结果。",
            "只说不存在，拿不出检索记录；只查了一处；按职责应当制作、保存的却说没有，又不说明原因。",
            List.of(
                    Answer.next("有，而且是现成的"),
                    Answer.step("还没有检索，或者没有登记", Step.SEARCH),
                    Answer.ends("检索过了，没有", Situation.NOT_FOUND),
                    Answer.ends("需要加工、分析才能得到", Situation.NOT_READY_MADE))),
    /** Arts. 13–17, 32, 36. */
    MAY(
            "给不给",
            "能不能公开？",
            List.of(article(13), article(14), article(15), article(16), article(32)),
            "公开是常态，不公开是例外。先看是不是已经主动公开；再看有没有第十四条至第十六条的情形。第十六条是“可以”不公开，要说明为什么不公开。",
            "保密审查结论；第三方的书面意见和签收凭证；不公开的理由逐项对应条文。",
            "没有征求意见就认定商业秘密、个人隐私；没有权衡公共利益；执法案卷、过程性信息有法律、法规、规章规定应当公开的却不公开；只引条文不说理由。",
            List.of(
                    Answer.next("可以公开，或者其中一部分可以公开"),
                    Answer.ends("已经主动公开", Situation.ALREADY_PUBLIC),
                    Answer.step("涉及第三方的合法权益，还没有征求意见", Step.CONSULTATION),
                    Answer.ends("国家秘密", Situation.STATE_SECRET),
                    Answer.ends("法律、行政法规禁止公开", Situation.PROHIBITED_BY_LAW),
                    Answer.ends("可能危及国家安全、公共安全、经济安全、社会稳定", Situation.SECURITY_AND_STABILITY),
                    Answer.ends("征求过意见，公开会损害第三方合法权益", Situation.THIRD_PARTY_RIGHTS),
                    Answer.ends("人事、后勤、内部工作流程", Situation.INTERNAL_AFFAIRS),
                    Answer.ends("讨论记录、过程稿、磋商信函、请示报告", Situation.PROCESS_INFORMATION),
                    Answer.ends("行政执法案卷", Situation.ENFORCEMENT_FILE))),
    /** Arts. 37, 40, 42. */
    HOW(
            "怎么给",
            "全部给还是区分处理，用什么形式，要不要收费？",
            List.of(article(37), article(40), article(42)),
            "含有不应当公开的内容但能够区分的，遮盖以后公开其余部分，并列清单。按申请人要求的形式提供；可能损害载体或者成本过高的，可以用电子数据或者安排查阅。",
            "区分处理清单：每一处遮盖的内容和依据；收费通知书及其送达凭证。",
            "能够区分处理却整份不公开；遮盖了不说明依据；在答复以后才通知收费；按件、按量同时收费。",
            List.of(
                    Answer.ends("全部公开", Situation.PROVIDED),
                    Answer.ends("区分处理，公开其中一部分", Situation.SEPARATED),
                    Answer.step("数量、频次超过合理范围，要收信息处理费", Step.FEE),
                    Answer.ends("逾期没有缴费", Situation.FEE_UNPAID))),
    /** Art. 33, 36 and 行政复议法 art. 23: where every path ends. */
    ANSWER(
            "怎么答",
            "答复书写全了没有，期限内能不能发出？",
            List.of(article(33).paragraph(2), article(36), Law.RECONSIDERATION_LAW.article(23)),
            "五样齐全：事实、依据、决定、救济途径、日期。不予公开的先复议、后起诉，告知书要写明。在届满日或者以前发出。",
            "答复书、发出凭证、送达凭证；网上送达的，同时提供网上申请复议的途径。",
            "没有写明理由或者条款；救济途径写错机关、写错期限，不予公开的没有告知复议前置；超过期限才发出。",
            List.of());

    /** A step that has to come before the question can be answered. */
    public enum Step {
        CORRECTION("要求补正"),
        CONSULTATION("征求意见"),
        SEARCH("登记检索"),
        FEE("收费通知");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** The Chinese name of what is to be done. */
        public String label() {
            return label;
        }
    }

    /**
     * An answer to a question. At most one of {@code step} and {@code situation} is there; without both it leads on.
     *
     * @param text in Chinese
     * @param step what has to be done first; null if nothing
     * @param situation where it ends; null if it does not
     */
    public record Answer(String text, @Nullable Step step, @Nullable Situation situation) {

        static Answer next(String text) {
            return new Answer(text, null, null);
        }

        static Answer step(String text, Step step) {
            return new Answer(text, step, null);
        }

        static Answer ends(String text, Situation situation) {
            return new Answer(text, null, situation);
        }
    }

    private final String label;
    private final String question;
    private final List<Citation> citations;
    private final String lookFor;
    private final String keep;
    private final String lostFor;
    private final List<Answer> answers;

    GuidedQuestion(
            String label,
            String question,
            List<Citation> citations,
            String lookFor,
            String keep,
            String lostFor,
            List<Answer> answers) {
        this.label = label;
        this.question = question;
        this.citations = citations;
        this.lookFor = lookFor;
        this.keep = keep;
        this.lostFor = lostFor;
        this.answers = answers;
    }

    /** The stable name for addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The three characters by which practice knows it. */
    public String label() {
        return label;
    }

    /** The question in Chinese. */
    public String question() {
        return question;
    }

    /** Its provisions. */
    public List<Citation> citations() {
        return citations;
    }

    /** The provisions as a page names them: a law's title once before those of its provisions that follow it. */
    public String citationText() {
        StringBuilder text = new StringBuilder();
        @Nullable Law before = null;
        for (Citation citation : citations) {
            text.append(text.isEmpty() ? "" : "、")
                    .append(citation.law() == before ? citation.provision() : citation.text());
            before = citation.law();
        }
        return text.toString();
    }

    /** What to look for. */
    public String lookFor() {
        return lookFor;
    }

    /** What to keep as evidence. */
    public String keep() {
        return keep;
    }

    /** For what offices lose in court. */
    public String lostFor() {
        return lostFor;
    }

    /** The answers, in order; none for the last question. */
    public List<Answer> answers() {
        return answers;
    }

    /** The question after this; empty after the last. */
    public Optional<GuidedQuestion> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The question with that {@link #id()}. */
    public static Optional<GuidedQuestion> ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    private static Citation article(int article) {
        return Law.DISCLOSURE_REGULATION.article(article);
    }
}

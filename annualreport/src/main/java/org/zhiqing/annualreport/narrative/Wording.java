package org.zhiqing.annualreport.narrative;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A way to say something about a figure of the tables.
 *
 * @param pattern matches from the word that gives the meaning to the unit; group {@code n} is the number, without it there
 *     was nothing
 * @param about what must be spoken of in the sentence or the one before
 */
record Wording(Subject subject, Pattern pattern, Pattern about) {

    private static final String N = "(?<n>\\d[\\d,]*|[一二两三四五六七八九十]{1,3})";
    private static final String UNIT = "(?:件|宗|份|起|条|个|项)(?![次以余多])";
    private static final String OF =
            "(?:依申请公开|公众|群众|社会|社会各界|各类|有效|各级|依|依法|政府|政务|信息|公开|的|书面|任何|公民|法人|其他|和|或者?|组织|、|提出|提交)*";
    private static final String REQUESTS = OF + "申请(?!人|公开)(?:表|书|事项)?";
    private static final String COUNT = "(?:总数|数量|数)?(?:共计|合计|总计|共有|共|计)?(?:为|是)?[:：]?" + N + UNIT;
    private static final String NONE = "(?:均?未|没有|未曾|均?无)";

    /** To handle cases is the business of some organs; table four counts those against the organ. */
    private static final String NO_BUSINESS = "(?<!办理|代理|审理|承办|受理|应诉|出庭)";

    private static final Pattern OF_REQUESTS = Pattern.compile("申请");
    private static final Pattern OF_DISCLOSURE = Pattern.compile("信息公开|依申请|政务公开");
    private static final Pattern OF_ANYTHING = Pattern.compile("");

    /** More particular ways first: what one has matched is not matched again. */
    static final List<Wording> ALL = List.of(
            of(Subject.NEWLY_RECEIVED, "(?:本年|年度)?新(?:收到?|增|受理)" + REQUESTS + COUNT, OF_DISCLOSURE),
            of(Subject.NEWLY_RECEIVED, "新(?:收到?|增|受理)" + N + UNIT + REQUESTS, OF_DISCLOSURE),
            of(Subject.RECEIVED, "(?:收到|接到|接收)" + REQUESTS + COUNT, OF_DISCLOSURE),
            of(Subject.RECEIVED, "(?:收到|接到|接收)" + N + UNIT + REQUESTS, OF_ANYTHING),
            of(Subject.HANDLED, "(?:受理|办理|收办|处理)" + REQUESTS + COUNT, OF_DISCLOSURE),
            of(Subject.HANDLED, "(?:受理|办理|收办|处理)" + N + UNIT + REQUESTS, OF_DISCLOSURE),
            of(Subject.CARRIED_IN, "上一?年度?结转(?:的)?(?:" + REQUESTS + ")?" + COUNT, OF_REQUESTS),
            of(
                    Subject.CARRIED_OUT,
                    "结转(?:至|到)?(?:下一?年度?|次年)(?:继续)?(?:办理|答复|处理)?(?:的)?(?:" + REQUESTS + ")?" + COUNT,
                    OF_REQUESTS),
            of(Subject.CARRIED_OUT, N + UNIT + "(?:申请)?(?:按[^，。]{0,8})?(?:结转|顺延)(?:至|到)?(?:下一?年度?|次年)", OF_REQUESTS),
            of(Subject.DISCLOSED_OR_PARTLY, "予以公开(?:及|和|、|或者?|与)(?:予以)?部分公开(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.PARTLY_DISCLOSED, "(?<![及和或者与]|公开、)(?:予以)?部分公开(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.DISCLOSED, "(?:(?<!不)予以|同意)公开(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.WITHHELD, "不予公开(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.UNABLE_TO_PROVIDE, "无法提供(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.NOT_PROCESSED, "不予处理(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.OTHER_HANDLING, "其他处理(?:的|申请|答复)*(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.ANSWERED, "(?:答复|办结)" + REQUESTS + COUNT, OF_DISCLOSURE),
            of(Subject.ANSWERED, "(?<!公开|提供|处理|不予)(?:办结|办理完毕|答复)(?:共计|共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.NATURAL_PERSON, "自然人(?:申请)?(?:共)?" + N + UNIT, OF_REQUESTS),
            of(Subject.COMMERCIAL_ENTERPRISE, "商业企业(?:申请)?(?:共)?" + N + UNIT, OF_REQUESTS),
            of(
                    Subject.RECONSIDERATION_AND_LITIGATION,
                    "行政复议(?:案件)?(?:、|和|及|与|或)(?:行政)?诉讼(?:案件)?(?:共计|共)?" + N + UNIT,
                    OF_DISCLOSURE),
            of(
                    Subject.RECONSIDERATION_CONCLUDED,
                    "(?:审结|办结|结案)(?:的)?行政复议(?:案件|申请)?(?:共计|共)?" + N + UNIT,
                    OF_DISCLOSURE),
            of(
                    Subject.RECONSIDERATION,
                    NO_BUSINESS + "行政复议(?:案件|申请)?(?:数量?)?(?:共计|共)?(?:为)?" + N + UNIT,
                    OF_DISCLOSURE),
            of(Subject.RECONSIDERATION, N + UNIT + "(?:涉及|因|关于)?(?:政府)?信息公开(?:工作)?(?:引起|引发|类)?的?行政复议", OF_DISCLOSURE),
            of(Subject.LITIGATION_CONCLUDED, "(?:审结|办结|结案)(?:的)?行政诉讼(?:案件)?(?:共计|共)?" + N + UNIT, OF_DISCLOSURE),
            of(Subject.LITIGATION, NO_BUSINESS + "行政诉讼(?:案件)?(?:数量?)?(?:共计|共)?(?:为)?" + N + UNIT, OF_DISCLOSURE),
            of(Subject.DOCUMENTS_IN_FORCE, "现行有效(?:的)?(?:行政)?规范性文件(?:共计|共)?" + N + UNIT, OF_ANYTHING),
            of(
                    Subject.DOCUMENTS_ISSUED,
                    "(?<!废止|失效|修订|清理)(?:制发|制定|印发|出台|新制定)(?:的)?(?:行政)?规范性文件(?:共计|共)?" + N + UNIT,
                    OF_ANYTHING),
            of(Subject.DOCUMENTS_REPEALED, "(?<!和|及|、|或)废止(?:的)?(?:行政)?规范性文件(?:共计|共)?" + N + UNIT, OF_ANYTHING),
            of(Subject.RECEIVED, NONE + "(?:收到|接到|受理)(?:过)?" + REQUESTS, OF_DISCLOSURE),
            of(
                    Subject.RECONSIDERATION_AND_LITIGATION,
                    NONE + "(?:发生|产生|出现|收到|涉及|有)?(?:过)?(?:因)?" + OF
                            + "(?:工作)?(?:引起|引发|方面)?的?(?:被)?(?:申请|提起)?行政复议(?:案件)?(?:、|和|及|与|或者?|以及)(?:被)?(?:提起)?(?:行政)?诉讼",
                    OF_DISCLOSURE),
            of(
                    Subject.RECONSIDERATION,
                    NONE + "(?:发生|产生|出现|收到|涉及|有)?(?:过)?(?:因)?" + OF + "(?:工作)?(?:引起|引发|方面)?的?(?:被)?(?:申请|提起)?行政复议",
                    OF_DISCLOSURE),
            of(
                    Subject.LITIGATION,
                    NONE + "(?:发生|产生|出现|收到|涉及|有)?(?:过)?(?:因)?" + OF + "(?:工作)?(?:引起|引发|方面)?的?(?:被)?(?:提起)?行政诉讼",
                    OF_DISCLOSURE));

    private static Wording of(Subject subject, String pattern, Pattern about) {
        return new Wording(subject, Pattern.compile(pattern), about);
    }

    /** Returns whether it says that there was nothing. */
    boolean none() {
        return !pattern.pattern().contains("(?<n>");
    }
}

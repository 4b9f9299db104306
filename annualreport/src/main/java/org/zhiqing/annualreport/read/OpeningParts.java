package org.zhiqing.annualreport.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the paragraph before section one says, each part with its place and {@code null} where it is not said.
 *
 * @param law the law by which the report is made
 * @param period the days that the figures cover, as printed
 * @param download the address of the site where the report can be had, or else the words that name the site
 * @param address of the office that answers questions
 * @param postcode six digits
 * @param phone as printed
 */
public record OpeningParts(
        @Nullable Passage law,
        @Nullable Passage period,
        @Nullable Passage download,
        @Nullable Passage address,
        @Nullable Passage postcode,
        @Nullable Passage phone) {

    static final Pattern PERIOD = Pattern.compile(
            "(?<!\\d)(20\\d{2})\\s*年\\s*1\\s*月\\s*1\\s*日.{0,8}?(?:(20\\d{2})\\s*年\\s*)?12\\s*月\\s*31\\s*日");

    private static final Pattern LAW = Pattern.compile("(?:根据|依据|依照|按照|遵照|按)[^。；]{0,20}?"
            + "(《[^》]*政府信息公开(?:条例|规定|办法)》?(?:[^《》。；]{0,12}条)*|[^《》。；，]{0,16}政府信息公开条例)");
    private static final Pattern SITE = Pattern.compile(
            "(?:https?://|www\\.)[\\w./:%?=&~#-]*[\\w/]|(?<![\\w@.])(?:[\\w-]+\\.)+gov\\.cn(?:/[\\w./-]*)?");
    private static final Pattern NAMED_SITE =
            Pattern.compile("[^，。；（(]{2,40}(?:网站|门户网|官网|平台)[^。；]{0,30}?(?:下载|查阅|查询|获取|公布)");
    private static final Pattern ADDRESS = Pattern.compile("地\\s*址\\s*[:：]?\\s*([^，。；;、:：）)\\s]{4,60})");
    private static final Pattern POSTCODE = Pattern.compile("邮\\s*政?\\s*编\\s*码?\\s*[:：]?\\s*(\\d{6})(?!\\d)");
    private static final Pattern PHONE = Pattern.compile(
            "(?:电\\s*话|热\\s*线|联系方式)[^\\d。；(（]{0,12}((?:[（(]?0\\d{2,3}[）)]?\\s*[-—－–]?\\s*)?\\d{7,8}(?:[-转]\\d{1,6})?)");

    /** Looks into the running text before section one, and into the first paragraph of section one, where some put it. */
    static OpeningParts of(List<Passage> opening) {
        return new OpeningParts(
                first(LAW, 1, opening),
                first(PERIOD, 0, opening),
                download(opening),
                first(ADDRESS, 1, opening),
                first(POSTCODE, 1, opening),
                first(PHONE, 1, opening));
    }

    private static @Nullable Passage download(List<Passage> opening) {
        Passage address = first(SITE, 0, opening);
        return address != null ? address : first(NAMED_SITE, 0, opening);
    }

    private static @Nullable Passage first(Pattern pattern, int group, List<Passage> passages) {
        for (Passage passage : passages) {
            Matcher matcher = pattern.matcher(passage.text());
            if (matcher.find()) {
                return new Passage(matcher.group(group), passage.at(matcher.start(group)));
            }
        }
        return null;
    }

    /** Returns the parts by the names that people use, in the order of the form. */
    public Map<String, @Nullable Passage> named() {
        Map<String, @Nullable Passage> parts = new LinkedHashMap<>();
        parts.put("编制依据", law);
        parts.put("统计期限", period);
        parts.put("下载地址", download);
        parts.put("联系地址", address);
        parts.put("邮政编码", postcode);
        parts.put("联系电话", phone);
        return parts;
    }
}

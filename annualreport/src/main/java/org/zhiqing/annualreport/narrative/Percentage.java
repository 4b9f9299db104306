package org.zhiqing.annualreport.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * A percentage of the text that follows from numbers.
 *
 * @param words as the text says it
 * @param stated in per cent, negative for a decline
 * @param computed the nearest of what it may be, with two decimals
 */
public record Percentage(Kind kind, String words, BigDecimal stated, BigDecimal computed, Place place) {

    /** What the percentage is. */
    public enum Kind {
        /** An outcome's share of the requests, with the number of them or without. */
        SHARE,
        /** The growth of requests from last year. */
        GROWTH
    }

    private static final Pattern SHARE = Pattern.compile(
            "(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)[^，。；\\d]{0,6}(\\d+)件[，,（(]?占(?:比|总数的?|办[^\\d，。]{0,8}|申请[^\\d，。]{0,6})?(?:为)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern RATE = Pattern.compile(
            "(?<!和|及|、|与)(予以公开|部分公开|不予公开|无法提供|不予处理)(?:的)?(?:申请)?(?:占比|比例|所占比例)(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern GROWTH = Pattern.compile(
            "(?:收到|新收|受理|办理)(?:政府|信息|公开|的)*申请(?:共)?\\d+件[，,](?:申请)?(?:数量)?"
                    + "(?:同比|比上年度?|较上年度?|与上年度?相比|较去年|比去年|比20\\d\\d年|较20\\d\\d年)(?:同期)?(增长|增加|上升|下降|减少|回落|降低)(?:了)?(\\d+(?:\\.\\d+)?)%");
    private static final List<Subject> BASES = List.of(Subject.HANDLED);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns the percentages that are not what the numbers give, neither rounded nor cut off. */
    public static List<Percentage> wrong(@Nullable ReportReading last, ReportReading reading) {
        List<Passage> overview = reading.section(ReportSection.OVERVIEW)
                .map(section -> section.paragraphs())
                .orElse(List.of());
        RunningText text = new RunningText(overview);
        List<Percentage> wrong = new ArrayList<>();
        Matcher share = SHARE.matcher(text.text());
        while (share.find()) {
            BigDecimal part = new BigDecimal(share.group(1));
            add(wrong, Kind.SHARE, share, new BigDecimal(share.group(2)), shares(part, reading), text);
        }
        Matcher rate = RATE.matcher(text.text());
        while (rate.find()) {
            List<BigDecimal> possible = subject(rate.group(1)).figures().get(0).of(reading).stream()
                    .flatMap(part -> shares(part, reading).stream())
                    .toList();
            add(wrong, Kind.SHARE, rate, new BigDecimal(rate.group(2)), possible, text);
        }
        Matcher growth = GROWTH.matcher(text.text());
        while (last != null && growth.find()) {
            boolean up = List.of("增长", "增加", "上升").contains(growth.group(1));
            BigDecimal stated = new BigDecimal(growth.group(2));
            add(wrong, Kind.GROWTH, growth, up ? stated : stated.negate(), growths(last, reading), text);
        }
        return wrong;
    }

    private static Subject subject(String outcome) {
        return switch (outcome) {
            case "予以公开" -> Subject.DISCLOSED;
            case "部分公开" -> Subject.PARTLY_DISCLOSED;
            case "不予公开" -> Subject.WITHHELD;
            case "无法提供" -> Subject.UNABLE_TO_PROVIDE;
            default -> Subject.NOT_PROCESSED;
        };
    }

    private static void add(
            List<Percentage> wrong,
            Kind kind,
            Matcher found,
            BigDecimal stated,
            List<BigDecimal> possible,
            RunningText text) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(stated.scale());
        boolean right = possible.isEmpty()
                || possible.stream()
                        .anyMatch(each -> each.subtract(stated).abs().compareTo(unit) < 0);
        if (!right) {
            BigDecimal nearest = possible.stream()
                    .min((a, b) -> a.subtract(stated)
                            .abs()
                            .compareTo(b.subtract(stated).abs()))
                    .orElseThrow();
            wrong.add(new Percentage(
                    kind, found.group(), stated, nearest.setScale(2, RoundingMode.HALF_UP), text.place(found.start())));
        }
    }

    private static List<BigDecimal> shares(BigDecimal part, ReportReading reading) {
        return bases(reading).stream()
                .flatMap(Optional::stream)
                .filter(whole -> whole.signum() > 0)
                .map(whole -> part.multiply(HUNDRED).divide(whole, 6, RoundingMode.HALF_UP))
                .toList();
    }

    private static List<BigDecimal> growths(ReportReading last, ReportReading reading) {
        List<Optional<BigDecimal>> before = bases(last);
        List<Optional<BigDecimal>> now = bases(reading);
        List<BigDecimal> growths = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Optional<BigDecimal> then = before.get(i).filter(number -> number.signum() > 0);
            now.get(i)
                    .flatMap(number -> then.map(
                            old -> number.subtract(old).multiply(HUNDRED).divide(old, 6, RoundingMode.HALF_UP)))
                    .ifPresent(growths::add);
        }
        return growths;
    }

    private static List<Optional<BigDecimal>> bases(ReportReading reading) {
        return BASES.stream()
                .flatMap(subject -> subject.figures().stream())
                .map(figure -> figure.of(reading))
                .toList();
    }
}

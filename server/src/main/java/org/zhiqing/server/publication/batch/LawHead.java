package org.zhiqing.server.publication.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.number.DocumentNumber;

/**
 * What the lines between a regulation's title and its text say: who promulgated or revised it when, by which order, and
 * since when it is in force. Nothing is guessed: what no line says stays empty.
 *
 * @param documentNumber of the promulgation, or of the last revision that was promulgated by an order of its own
 * @param documentDate the day that belongs to the number; without a number the day of promulgation
 * @param unread lines that were not understood
 */
record LawHead(
        String issuingOrgan,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate effectiveFrom,
        List<String> unread) {

    private static final Pattern DATED =
            Pattern.compile("[（(]?(?:根据)?\\s*(\\d{4})年\\s*(\\d{1,2})月\\s*(\\d{1,2})日\\s*(.*?)[）)]?(?:\\s*根据)?");
    private static final Pattern ORDER = Pattern.compile(
            "(.*?)((?:令|公告)(?:\\d{4}年)?第\\s*[^号]{1,8}号|第\\s*[^号]{1,8}号令)\\s*(公布|发布|颁布|修订|修正|第.{1,3}次修[订正改])?.*");
    private static final Pattern ISSUED = Pattern.compile("(.*?)(?:公布|发布|颁布|印发)(?:[，,]?\\s*自.*施行)?");
    private static final Pattern PASSED = Pattern.compile("第.+?届(全国人民代表大会(?:常务委员会)?)第.+?会议通过");
    private static final Pattern REVISED = Pattern.compile(".*修[订正改].*");
    private static final Pattern IN_FORCE = Pattern.compile("(?:起)?(?:施行|实施|执行)");
    private static final Pattern IN_FORCE_AT_ONCE = Pattern.compile("自?(?:发布|公布)之日起?施行");
    private static final Pattern NUMBER = Pattern.compile(".{1,20}[〔\\[（(［]\\d{4}[〕\\]）)］]\\s*第?\\d+号");

    static LawHead of(List<String> lines) {
        Reader reader = new Reader();
        joined(lines).forEach(reader::read);
        return reader.head();
    }

    /** A list of organs that goes over several lines becomes one line again. */
    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            boolean continues = open && !DATED.matcher(line).matches() && line.length() < 20;
            if (continues) {
                int last = joined.size() - 1;
                joined.set(last, joined.get(last) + "、" + line);
            } else {
                joined.add(line);
            }
            open = joined.get(joined.size() - 1).matches("[（(]?\\d{4}年\\d{1,2}月\\d{1,2}日\\s*[\\p{IsHan}、]{2,}")
                    && !joined.get(joined.size() - 1).matches(".*(?:布|施行|通过|批准|修订|修正|执行)");
        }
        return joined;
    }

    /** Reads line by line. */
    private static final class Reader {

        private String organ = "";
        private String number = "";
        private @Nullable LocalDate issuedOn;
        private @Nullable LocalDate approvedOn;
        private @Nullable LocalDate effectiveFrom;
        private boolean atOnce;
        private final List<String> unread = new ArrayList<>();

        void read(String line) {
            Matcher dated = DATED.matcher(line);
            if (dated.matches()) {
                day(dated).ifPresentOrElse(day -> read(day, dated.group(4).strip(), line), () -> unread.add(line));
            } else if (IN_FORCE_AT_ONCE.matcher(line).matches()) {
                atOnce = true;
            } else if (number.isEmpty() && NUMBER.matcher(line).matches()) {
                number = normal(line);
            } else {
                unread.add(line);
            }
        }

        private void read(LocalDate day, String rest, String line) {
            Matcher order = ORDER.matcher(rest);
            Matcher passed = PASSED.matcher(rest);
            Matcher issued = ISSUED.matcher(rest);
            if (order.matches()) {
                numbered(day, order.group(1).strip(), order.group(2));
            } else if (IN_FORCE.matcher(rest).matches()) {
                effectiveFrom = day;
            } else if (passed.matches()) {
                issuedBy(day, passed.group(1));
            } else if (!REVISED.matcher(rest).matches() && issued.matches()) {
                issuedBy(day, issued.group(1).strip());
            } else if (!REVISED.matcher(rest).matches() && (rest.isEmpty() || rest.matches(".*(批准|通过)"))) {
                approvedOn = day;
            } else if (!REVISED.matcher(rest).matches()) {
                unread.add(line);
            }
        }

        /** An order that promulgates or revises the whole text gives it its number; the last one counts. */
        private void numbered(LocalDate day, String by, String order) {
            organ = by.replace("中华人民共和国", "");
            number = normal(organ + (order.startsWith("第") ? "令" + order.substring(0, order.length() - 1) : order));
            issuedOn = day;
        }

        private void issuedBy(LocalDate day, String by) {
            if (issuedOn == null) {
                organ = by.replace("中华人民共和国", "");
                issuedOn = day;
            }
        }

        LawHead head() {
            LocalDate on = issuedOn != null ? issuedOn : approvedOn;
            LocalDate from = atOnce && effectiveFrom == null ? on : effectiveFrom;
            boolean earlier = from != null && on != null && from.isBefore(on);
            return new LawHead(organ, number, on, earlier ? null : from, List.copyOf(unread));
        }

        private static String normal(String typed) {
            return DocumentNumber.parse(typed)
                    .map(reading -> reading.number().text())
                    .orElse("");
        }

        private static Optional<LocalDate> day(Matcher dated) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(dated.group(1)),
                        Integer.parseInt(dated.group(2)),
                        Integer.parseInt(dated.group(3))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}

package org.zhiqing.server.request.part;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.request.letter.LetterTable;

/** The list of parts that partial disclosure rests on (区分处理清单). */
public record SeparatedParts(List<SeparatedPart> rows) {

    /** No parts: nothing is separated. */
    public static final SeparatedParts NONE = new SeparatedParts(List.of());

    /** More parts than a letter can show. */
    public static final int MOST = 60;

    private static final List<String> HEAD = List.of("序号", "内容", "是否公开", "依据", "理由");

    public SeparatedParts {
        rows = List.copyOf(rows);
    }

    /** Returns the grounds of the parts withheld, each once. */
    public List<WithholdingGround> grounds() {
        return rows.stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.ground()))
                .distinct()
                .toList();
    }

    /** Returns what is given, for a sentence. */
    public String given() {
        return rows.stream()
                .filter(SeparatedPart::given)
                .map(SeparatedPart::part)
                .collect(Collectors.joining("；"));
    }

    /** Returns the list as a letter prints it. */
    public LetterTable table() {
        return new LetterTable(
                HEAD,
                IntStream.range(0, rows.size())
                        .mapToObj(index -> cells(index + 1, rows.get(index)))
                        .toList());
    }

    private static List<String> cells(int number, SeparatedPart row) {
        return List.of(String.valueOf(number), row.part(), row.fate(), row.basis(), row.reason());
    }

    /** Notes what the list lacks: a part given and a part withheld at least, and of each what the letter has to say. */
    public void check(Findings.Collector wrong) {
        boolean some =
                rows.stream().anyMatch(SeparatedPart::given) && rows.stream().anyMatch(row -> !row.given());
        wrong.when(!some, field("part", 1), "request.parts-incomplete");
        wrong.when(rows.size() > MOST, field("part", 1), "request.parts-too-many", MOST);
        for (int i = 0; i < rows.size(); i++) {
            SeparatedPart row = rows.get(i);
            wrong.when(row.part().isBlank(), field("part", i + 1), "request.part-missing", i + 1);
            wrong.when(row.part().length() > 500, field("part", i + 1), "request.too-long", "内容", 500);
            wrong.when(
                    !row.given() && row.ground() == null, field("ground", i + 1), "request.part-ground-missing", i + 1);
            wrong.when(
                    !row.given() && row.reason().isBlank(),
                    field("reason", i + 1),
                    "request.part-reason-missing",
                    i + 1);
            wrong.when(row.reason().length() > 1000, field("reason", i + 1), "request.too-long", "理由", 1000);
        }
    }

    /** Returns the form field of a row, counted from 1. */
    public static String field(String name, int row) {
        return name + "-" + row;
    }
}

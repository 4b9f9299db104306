package org.zhiqing.server.desk.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.request.part.SeparatedPart;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.web.Form;

/** The rows of parts in the form of an answer. */
public final class TypedParts {

    /** Rows that a form shows at least, and empty ones after those that are kept. */
    private static final int FEWEST = 4;

    private static final int SPARE = 2;

    private TypedParts() {}

    /** Returns how many rows the form shows: as many as were typed into, where it was refused. */
    public static int count(SeparatedParts kept) {
        int usual = Math.max(FEWEST, kept.rows().size() + SPARE);
        String typed = Form.value("partCount", String.valueOf(usual));
        int count = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : usual;
        return Math.min(Math.max(count, usual), SeparatedParts.MOST);
    }

    /** Returns the rows into which anything was typed. */
    static SeparatedParts of(Map<String, String> typed) {
        List<SeparatedPart> rows = new ArrayList<>();
        for (int row = 1; row <= SeparatedParts.MOST; row++) {
            String part = text(typed, "part", row);
            String reason = text(typed, "reason", row);
            String ground = text(typed, "ground", row);
            if (!part.isEmpty() || !reason.isEmpty() || !ground.isEmpty()) {
                boolean given = !text(typed, "given", row).equals("false");
                rows.add(new SeparatedPart(part, given, given ? null : ground(ground), reason));
            }
        }
        return new SeparatedParts(rows);
    }

    private static String text(Map<String, String> typed, String name, int row) {
        return typed.getOrDefault(SeparatedParts.field(name, row), "").strip();
    }

    private static @Nullable WithholdingGround ground(String name) {
        return Arrays.stream(WithholdingGround.values())
                .filter(ground -> ground.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

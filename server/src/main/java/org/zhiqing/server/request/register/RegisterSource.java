package org.zhiqing.server.request.register;

import java.util.Arrays;
import java.util.List;

/** The register that knew a request first. Each gives a number at most once to an organ. */
public enum RegisterSource {
    OLD_REGISTER("旧台账"),
    UPPER_PLATFORM("上级平台");

    private final String label;

    RegisterSource(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** The columns of its files, in order. */
    public List<RegisterColumn> columns() {
        return Arrays.stream(RegisterColumn.values())
                .filter(column -> column.isOf(this))
                .toList();
    }
}

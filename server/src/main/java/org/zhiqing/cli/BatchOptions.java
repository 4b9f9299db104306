package org.zhiqing.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on report files takes. */
final class BatchOptions {

    /** How the result is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "报告文件、文件夹（包括下级文件夹），或者 - 表示标准输入")
    List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "以JSON输出，等于 --format json")
    boolean json;

    @Option(names = "--format", paramLabel = "FORMAT", description = "输出格式：${COMPLETION-CANDIDATES}（默认 TEXT）")
    @Nullable
    Format format;

    @Option(names = "--jobs", paramLabel = "N", description = "同时处理几份（默认按处理器个数）")
    @Nullable
    Integer jobs;

    boolean asJson() {
        return json || format == Format.JSON;
    }

    int jobs() {
        return jobs == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, jobs);
    }

    List<Path> files() {
        return ReportFiles.of(files, System.in);
    }
}

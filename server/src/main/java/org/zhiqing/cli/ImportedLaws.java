package org.zhiqing.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.batch.HeadField;
import org.zhiqing.server.publication.batch.ImportReport;
import org.zhiqing.server.publication.batch.LawImport;
import org.zhiqing.server.publication.batch.TakenFile;

/** {@code import laws FOLDER}: a batch of reposted regulations, for the organ whose the portal is. */
final class ImportedLaws implements DataCommand {

    static final String NAME = "import-laws";
    static final String DRY_RUN = "--dry-run";

    private final LawImport laws;
    private final Organs organs;

    ImportedLaws(LawImport laws, Organs organs) {
        this.laws = laws;
        this.organs = organs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> args, Consumer<String> say) {
        Organ organ = organs.site().orElseThrow(() -> new Refusal("cli.no-organ"));
        boolean dryRun = args.contains(DRY_RUN);
        ImportReport report = laws.from(Path.of(args.get(0)), dryRun, Actor.system(organ.id(), organ.name()));
        report.refused().forEach(file -> say.accept(file.file() + "：" + file.reason()));
        report.taken().forEach(file -> lacks(report, file).ifPresent(say));
        String code = dryRun ? "cli.laws-would-be-imported" : "cli.laws-imported";
        say.accept(Sentences.of(
                code,
                report.taken().size(),
                report.amendedCount(),
                report.refused().size()));
        String empty = Arrays.stream(HeadField.values())
                .filter(field -> report.missing(field) > 0)
                .map(field -> Sentences.of("cli.laws-field-empty", field, report.missing(field)))
                .collect(Collectors.joining("、"));
        if (!empty.isEmpty()) {
            say.accept(Sentences.of("cli.laws-lack", empty));
        }
        if (report.batch() != null) {
            say.accept(Sentences.of("cli.laws-await-review", report.batch()));
        }
        return report.taken().isEmpty() ? 1 : 0;
    }

    /** What every file lacks is said once, with its count. */
    private static Optional<String> lacks(ImportReport report, TakenFile file) {
        List<HeadField> own = file.missing().stream()
                .filter(field -> report.taken().size() == 1
                        || report.missing(field) < report.taken().size())
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Sentences.of("cli.law-lacks", file.file(), own));
    }
}

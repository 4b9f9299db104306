package org.zhiqing.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.batch.ImportReport;
import org.zhiqing.server.publication.batch.LawImport;

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
        String code = dryRun ? "cli.laws-would-be-imported" : "cli.laws-imported";
        say.accept(Sentences.of(
                code,
                report.taken().size(),
                report.amendedCount(),
                report.refused().size()));
        if (report.batch() != null) {
            say.accept(Sentences.of("cli.laws-await-review", report.batch()));
        }
        return report.taken().isEmpty() ? 1 : 0;
    }
}

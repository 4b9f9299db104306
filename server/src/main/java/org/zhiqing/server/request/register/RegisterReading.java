package org.zhiqing.server.request.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.request.CarriedRequests;

/** Reads a file that was handed in, and compares it with what is here. */
@Component
class RegisterReading {

    /** What was read: the rows that can be taken in, and the trial that is shown. */
    record Read(List<RegisterEntry> entries, RegisterTrial trial) {}

    private final SealedFiles files;
    private final OriginStore origins;
    private final CarriedRequests requests;
    private final Clock clock;

    RegisterReading(SealedFiles files, OriginStore origins, CarriedRequests requests, Clock clock) {
        this.files = files;
        this.origins = origins;
        this.requests = requests;
        this.clock = clock;
    }

    Read read(Batch batch, Actor by) {
        LocalDate today = LocalDate.now(clock);
        List<Flaw> flaws = new ArrayList<>();
        RowReading rows =
                new RowReading(batch.source(), today, askedOn -> requests.correctionDueOn(askedOn, by.organ()), flaws);
        List<RegisterEntry> entries = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (RegisterSheet.Line line : lines(batch, flaws)) {
            RegisterEntry entry = rows.read(line);
            if (entry != null && isNew(batch.source(), entry, line, known, flaws, by)) {
                entries.add(entry);
            }
        }
        flaws.sort(Comparator.comparingInt(Flaw::row));
        ImportSummary summary =
                ImportSummary.of(entries, known, today, entry -> requests.dueOn(entry.request(), by.organ()));
        return new Read(entries, new RegisterTrial(batch, flaws, summary));
    }

    /** An old register names each request once; a platform's list names those again that are here already. */
    private boolean isNew(
            RegisterSource source,
            RegisterEntry entry,
            RegisterSheet.Line line,
            List<String> known,
            List<Flaw> flaws,
            Actor by) {
        Optional<Long> there = origins.request(by.organ(), source, entry.number());
        if (there.isPresent() && source == RegisterSource.UPPER_PLATFORM) {
            known.add(entry.number());
        } else if (there.isPresent()) {
            flaws.add(new Flaw(
                    line.number(),
                    RegisterColumn.NUMBER.heading(),
                    new Finding("", "request.row-known", entry.number(), requests.receiptNumber(there.get(), by))));
        }
        return there.isEmpty();
    }

    private List<RegisterSheet.Line> lines(Batch batch, List<Flaw> flaws) {
        try (InputStream in = files.open(batch.sealedFile())) {
            return RegisterSheet.read(in, batch.fileName(), batch.source(), flaws);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
